import Taro from '@tarojs/taro';

/**
 * A short mark of this phone: [0-9a-z], the same on each start. Coupons and envelopes are limited by it and by the
 * address of the network: many people behind one mark are one person. It names nobody, and two phones of the same make
 * have the same. Where WeChat says nothing of the phone it is that of an unknown one.
 */
export function deviceMark(): string {
  try {
    return markOf(Taro.getDeviceInfo());
  } catch {
    return markOf({}); // An older WeChat does not know it.
  }
}

/** What stays the same as long as the phone does; how fast it was measured to be does not. */
const LASTING = ['brand', 'model', 'system', 'platform', 'abi', 'deviceAbi', 'CPUType', 'cpuType', 'memorySize'];

/** Two times 53 bits. No secret: it only has to be short, and to differ where phones do. */
export function markOf(device: object): string {
  const told = device as Readonly<Record<string, unknown>>;
  const text = LASTING.map((name) => `${name}=${told[name] ?? ''}`).join(';');
  return [0, 1].map((seed) => bitsOf(text, seed).toString(36).padStart(11, '0')).join('');
}

function bitsOf(text: string, seed: number): number {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b >>> 0) * 2 ** 21 + ((a >>> 0) & 0x1fffff);
}
