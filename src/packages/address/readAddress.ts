import type { AddressFacts } from '@/domain/address';
import { type Place, regionAt } from './regions';

export type Read = Partial<AddressFacts>;

const LONGEST_NAME = 25;
const LONGEST_DETAIL = 100;
const PHONE = '\u0001'; // Stands where the number stood: a name is mostly beside it.
const NAME = '\u0002'; //  After it somebody has written that the next is a name.

const BETWEEN = /[\s,;|\u3001]+/;
const NAMED = /(^|[\s,;|\u3001])(?:收货人|收件人|联系人|姓名|名字)\s*:\s*/g;
const LABEL =
  /(^|[\s,;|\u3001])(?:手机号码?|手机|联系电话|联系方式|电话号?码?|所在地区|所在区域|省市区|地区|详细地址|收货地址|收件地址|地址|街道)\s*:\s*/g;
const POSTCODE = /(^|[\s,;|\u3001])邮(?:政)?编(?:码)?\s*:?\s*\d{6}(?!\d)/g;
// Without a look behind: phones of iOS before 16.4 do not know it.
const MOBILE = /(^|\D)(?:\+?86[-\s]?)?(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?!\d)/;
const PERSON = /^(?:[\u4e00-\u9fa5·]{2,4}|[A-Za-z][A-Za-z.' -]{1,24})$/;
const WHERE = /[省市区县镇乡村路街道巷弄号幢栋楼层室座]|单元|小区|花园|大厦|广场|学校|公司/;

/**
 * Tells apart what somebody has pasted: a name, a mobile number, a region and the rest of an address, in any order,
 * with or without labels. What is not found is left out; nothing is invented but the region's full names.
 */
export function readAddress(pasted: string, places: readonly Place[]): Read {
  const text = pasted
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, ' ')
    .replace(/。/g, ' ')
    .replace(POSTCODE, ' ')
    .replace(NAMED, `$1 ${NAME} `)
    .replace(LABEL, '$1 ');
  const phone = MOBILE.exec(text)?.[2];
  const words = text.replace(MOBILE, `$1 ${PHONE} `).split(BETWEEN).filter(Boolean);
  const place = placeIn(words, places);
  const { name, rest } = nameIn(place?.before ?? [], place?.after ?? words);
  const detail = rest.filter((word) => word !== PHONE && word !== NAME).join(' ');
  return {
    ...(name && { name: name.slice(0, LONGEST_NAME) }),
    ...(phone && { phone: phone.replace(/\D/g, '') }),
    ...(place && { region: place.region }),
    ...(detail && { detail: detail.slice(0, LONGEST_DETAIL) }),
  };
}

interface Placed {
  readonly region: AddressFacts['region'];
  readonly before: readonly string[]; // Words that stood before the region,
  readonly after: readonly string[]; //  and those after it.
}

/** A region begins with a word, or inside of one that begins with a name. */
function placeIn(words: readonly string[], places: readonly Place[]): Placed | undefined {
  for (const inside of [false, true]) {
    for (const [at, word] of words.entries()) {
      const offsets = inside ? Array.from({ length: Math.min(word.length, LONGEST_NAME) }, (_, i) => i + 1) : [0];
      for (const offset of offsets) {
        const glued = [word.slice(offset), ...words.slice(at + 1)];
        const found = regionAt(glued.join(''), places);
        if (!found) continue;
        const before = [...words.slice(0, at), ...(offset > 0 ? [word.slice(0, offset)] : [])];
        return { region: found.region, before, after: cut(glued, found.length) };
      }
    }
  }
  return undefined;
}

/** Without so many letters at the beginning. */
function cut(words: readonly string[], letters: number): string[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  return first.length <= letters ? cut(others, letters - first.length) : [first.slice(letters), ...others];
}

/** The word that is labelled so; or one that looks like a name: before the address, beside the number, or at the end. */
function nameIn(before: readonly string[], after: readonly string[]) {
  const words = [...before, ...after];
  const labelled = words.indexOf(NAME) + 1;
  const beside = [words.indexOf(PHONE) - 1, words.indexOf(PHONE) + 1];
  const candidates = [...before.keys(), ...(words.includes(PHONE) ? beside : []), words.length - 1];
  const looksSo = candidates.find((at) => PERSON.test(words[at] ?? '') && !WHERE.test(words[at] ?? ''));
  const at = labelled > 0 ? labelled : looksSo;
  const name = at === undefined ? undefined : words[at];
  const isName = name !== undefined && name !== PHONE && name !== NAME;
  return { name: isName ? name : undefined, rest: words.filter((_, i) => !isName || i !== at) };
}
