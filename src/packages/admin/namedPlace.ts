import { PROVINCES } from '@/domain/provinces';
import type { Words } from '@/domain/words';

const known = new Map(PROVINCES.map((province) => [province.zh, province]));

/** "浙江省/杭州市" as it is read. */
export const placeWords = (place: string, say: (words: Words) => string) =>
  place
    .split('/')
    .map((part) => say(known.get(part) ?? { zh: part, en: part }))
    .join(' ');
