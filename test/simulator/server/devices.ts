import { createHash } from 'node:crypto';
import type { SimulatorState } from './state';

/** What wx.getDeviceInfo says of a phone, and the public address of the network that it is in. */
export interface Device {
  readonly brand: string;
  readonly model: string;
  readonly system: string;
  readonly platform: 'ios' | 'android';
  readonly abi: string;
  readonly memorySize: number; // MB
  readonly benchmarkLevel: number;
  readonly ip: string;
}

type Make = Pick<Device, 'brand' | 'model' | 'system' | 'platform' | 'memorySize'>;

const apple = (model: string, system: string, memorySize: number): Make => ({
  ...{ brand: 'iPhone', model, system: `iOS ${system}`, platform: 'ios', memorySize },
});
const android = (brand: string, model: string, system: number, memorySize: number): Make => ({
  ...{ brand, model, system: `Android ${system}`, platform: 'android', memorySize },
});

const MAKES: readonly Make[] = [
  apple('iPhone 15<iPhone15,4>', '18.6', 6_144),
  android('HUAWEI', 'ALN-AL00', 12, 12_288),
  android('Xiaomi', '23127PN0CC', 15, 12_288),
  android('OPPO', 'PHZ110', 14, 16_384),
  apple('iPhone 13<iPhone14,5>', '17.7', 4_096),
  android('vivo', 'V2309A', 14, 12_288),
  android('HONOR', 'MAA-AN00', 15, 12_288),
  apple('iPhone 16 Pro<iPhone17,1>', '26.1', 8_192),
  android('samsung', 'SM-S9210', 15, 12_288),
  android('OnePlus', 'PJD110', 15, 16_384),
  apple('iPhone SE (3rd generation)<iPhone14,6>', '18.5', 4_096),
];

/** The desk's own four, each with another phone. */
const OWN: Readonly<Record<string, number>> = { o_xiaoman: 0, o_zhe: 1, o_lan: 2, o_zheng: 3 };

/** The phone in somebody's hand: an own one, or that of whom the desk has let them share it with. */
export function deviceOf({ phones }: Pick<SimulatorState, 'phones'>, openid: string): Device {
  const owner = phones[openid] ?? openid;
  const chance = createHash('sha256').update(owner).digest();
  const make = MAKES[OWN[owner] ?? chance[0]! % MAKES.length]!;
  return {
    ...make,
    abi: make.platform === 'android' ? 'arm64-v8a' : '',
    benchmarkLevel: make.platform === 'android' ? 20 + (chance[1]! % 25) : -1,
    ip: `203.0.113.${1 + (chance.readUInt16BE(2) % 254)}`, // Of the addresses that are kept for examples.
  };
}
