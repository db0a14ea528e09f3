/** Do two values say the same, in whatever order their keys were written? What is `undefined` is not there. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) =>
    isAlike((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}
