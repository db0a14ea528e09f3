/** Text as a file keeps it. A phone need not have TextEncoder. */
export function utf8(text: string): Uint8Array {
  const packed = unescape(encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')));
  return Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The sum that ZIP and PNG want of each part. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of two and four bytes: the last byte first as ZIP has them, the first one first as PNG does. */
export const little = (size: 2 | 4, value: number) =>
  Uint8Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff);
export const big = (size: 2 | 4, value: number) => little(size, value).reverse();
