import { bottles } from './props/bottles';
import { creatures } from './props/creatures';
import { heaps } from './props/heaps';
import { jewels } from './props/jewels';
import { packs } from './props/packs';
import { table } from './props/table';

/** What emoji lack, drawn: each is a whole SVG, trimmed like everything else. */
export const props = { ...heaps, ...packs, ...bottles, ...jewels, ...table, ...creatures };

export type PropName = keyof typeof props;
