/** "7.5" of 750 basis points, for a field. */
export const percentOf = (basisPoints: number): string => String(basisPoints / 100);

/** What can be typed of a part of a hundred: figures, one point, two figures after it. */
export function typedPercent(text: string): string {
  const [whole = '', ...rest] = text.replace(/[^\d.]/g, '').split('.');
  const part = rest.join('').slice(0, 2);
  return rest.length > 0 ? `${whole.slice(0, 3)}.${part}` : whole.slice(0, 3);
}
