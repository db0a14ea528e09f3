import type { Words } from '@/domain/words';
import type { DemoFact, DemoSku } from './catalogue';

/** One text in both languages. */
export const words = (zh: string, en: string): Words => ({ zh, en });

/** A measure or an ingredient: name and value in both languages. */
export const fact = (nameZh: string, valueZh: string, nameEn: string, valueEn: string): DemoFact => ({
  name: words(nameZh, nameEn),
  value: words(valueZh, valueEn),
});

/** The value at an index; a missing one is a mistake in the catalogue. */
export function pick<T>(index: number, ...values: readonly T[]): T {
  if (index >= values.length) throw new Error(`The catalogue has no value ${index} in [${values.join(', ')}]`);
  return values[index] as T;
}

type Indexes<Counts extends readonly number[]> = { [Place in keyof Counts]: number };

/** Every combination of options once, the last spec running fastest; `sku` tells what is different about each. */
export function every<const Counts extends readonly number[]>(
  counts: Counts,
  sku: (options: Indexes<Counts>) => Omit<DemoSku, 'options'>,
): DemoSku[] {
  const combinations = counts.reduce<number[][]>(
    (before, count) => before.flatMap((options) => Array.from({ length: count }, (_, next) => [...options, next])),
    [[]],
  );
  return combinations.map((options) => ({ options, ...sku(options as Indexes<Counts>) }));
}

/** The keys of the pictures of a goods: `bag-light-1`, `bag-light-2` … */
export const picturesOf = (key: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${key}-${index + 1}`);
