import type * as z from 'zod';

/** The inside of a schema, as far as it is walked here. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
}

/** Every place in an input that its schema knows: `lines.0.skuId`. */
export function placesOf(schema: z.ZodType, at: readonly string[] = []): string[] {
  const def = (schema as unknown as { def: Def }).def;
  const inside = def.innerType ?? def.in;
  if (inside) return placesOf(inside, at);
  if (def.options) return [...new Set(def.options.flatMap((option) => placesOf(option, at)))];
  const here = at.length > 0 ? [at.join('.')] : [];
  if (def.element) return [...here, ...placesOf(def.element, [...at, '0'])];
  if (def.items) return [...here, ...def.items.flatMap((item, i) => placesOf(item, [...at, String(i)]))];
  if (def.shape) return [...here, ...Object.entries(def.shape).flatMap(([key, one]) => placesOf(one, [...at, key]))];
  return here;
}

/** Every place of an example, whether its schema knows it or not. */
export function placesIn(value: unknown, at: readonly string[] = []): string[] {
  const here = at.length > 0 ? [at.join('.')] : [];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...at, key]))];
}

/** The example with something else in one place; `undefined` takes it out. */
export function changed(example: unknown, place: string, value: unknown): unknown {
  const copy = structuredClone(example) as Record<string, unknown>;
  const path = place.split('.');
  const last = path.pop()!;
  let inner = copy;
  for (const key of path) inner = inner[key] as Record<string, unknown>;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return copy;
}
