import type { DetailBlock, TextKind } from '@/domain/detail';
import type { GoodsId } from '@/domain/id';
import { words } from './catalogue/make';

const text = (as: TextKind, zh: string, en: string): DetailBlock => ({ kind: 'text', as, words: words(zh, en) });
const picture = (key: string): DetailBlock => ({ kind: 'picture', picture: `goods/${key}.webp`, ratio: 100 });

/** What some of the demo's goods show below their facts: invented, as the goods are. */
export const detailOf = (key: string, goodsIdOf: (key: string) => GoodsId): readonly DetailBlock[] => {
  if (key !== 'bag-light') return [];
  return [
    text('title', '先看分量', 'First, its weight'),
    text(
      'body',
      '中号空包 680 克，是称过三只的平均。\n一年级的书和文具装满，连包不到 3 公斤。',
      'The medium one weighs 680 g empty, the mean of three.\nWith the books of grade one it stays under 3 kg.',
    ),
    picture('bag-light-2'),
    text('title', '再看背上', 'Then, on the back'),
    text(
      'body',
      '肩带 7 厘米宽，背板贴着背。个子长了，肩带还能放 12 厘米。',
      'Straps of 7 cm, and a panel that lies flat. As the child grows, the straps give 12 cm more.',
    ),
    picture('bag-light-3'),
    text(
      'note',
      '颜色以实物为准，图里的书不在包里。',
      'Colours may differ a little; the books in the pictures are not included.',
    ),
    { kind: 'space', size: 'small' },
    { kind: 'goods', goodsId: goodsIdOf('pencil-case') },
  ];
};
