import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

export const fruit: readonly DemoGoods[] = [
  {
    key: 'orah',
    category: 'fruit-citrus',
    title: words('云南带叶沃柑', 'Orah mandarins with leaves'),
    longTitle: words('云南宾川带叶沃柑，当天采当天发', 'Orah mandarins from Binchuan, sent on the day of picking'),
    note: words('今晨采摘', 'Picked this morning'),
    story: {
      by: words('岚姐 · 收果 9 年', 'Sister Lan · 9 years of choosing fruit'),
      face: 'face-lan',
      place: words('云南 · 宾川', 'Binchuan, Yunnan'),
      headline: words('叶子没蔫，果子就新鲜', 'If the leaf is crisp, so is the fruit'),
      paragraphs: [
        words(
          '“带一片叶，是给你看日子的。叶子三天就蔫，骗不了人。”',
          '“The leaf is your calendar. It wilts in three days; it cannot lie.”',
        ),
        words(
          '不打蜡，不催熟，皮上有风疤。坏一个赔一个，拍照就行。',
          'No wax, no ripening gas, some wind scars. A bad one is paid for; a photo is enough.',
        ),
      ],
    },
    facts: [
      fact('甜度', '采收时抽测 13–15 度', 'Sweetness', '13–15 °Bx, sampled at picking'),
      fact('产季', '11 月到次年 4 月', 'Season', 'November to April'),
    ],
    specs: [
      { name: words('果径', 'Size'), options: [words('中果', 'Medium'), words('大果', 'Large')] },
      { name: words('净重', 'Net weight'), options: [words('5 斤', '2.5 kg'), words('9 斤', '4.5 kg')] },
    ],
    skus: every([2, 2], ([size, weight]) => ({
      price: pick(size, pick(weight, 39_90, 66_00), pick(weight, 49_90, 82_00)),
      team: pick(size, pick(weight, 29_90, 49_90), pick(weight, 38_00, 62_00)),
      stock: pick(weight, 160, 90),
      grams: pick(weight, 2_900, 5_000),
    })),
    promises: ['freshPaid', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 5 },
    pictures: picturesOf('orah', 3),
    received: 0,
  },
  {
    key: 'pear',
    category: 'fruit-citrus',
    title: words('库尔勒香梨', 'Korla fragrant pears'),
    longTitle: words('库尔勒香梨，树上熟，皮薄渣少', 'Korla fragrant pears, ripened on the tree'),
    story: {
      by: words('阿依古丽 · 种梨 21 年', 'Ayguli · 21 years of pears'),
      face: 'face-ayi',
      place: words('新疆 · 库尔勒', 'Korla, Xinjiang'),
      headline: words('不用刀，咬就行', 'No knife needed'),
      paragraphs: [
        words(
          '“爷爷种的树，比我大。老树的梨小一点，香。”',
          '“My grandfather planted these trees; they are older than I am. Old trees give small pears that smell.”',
        ),
        words(
          '一只一只套网袋，装箱不叠第三层。放冰箱能吃一个月。',
          'Each in a net, never three deep. In the fridge they keep a month.',
        ),
      ],
    },
    facts: [
      fact('单果', '100–130 克', 'Each', '100–130 g'),
      fact('产季', '9 月到次年 3 月', 'Season', 'September to March'),
    ],
    specs: [{ name: words('净重', 'Net weight'), options: [words('5 斤', '2.5 kg'), words('10 斤', '5 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 45_00, 79_00),
      stock: pick(weight, 85, 48),
      grams: pick(weight, 2_950, 5_700),
    })),
    promises: ['freshPaid', 'freeFreight'],
    pictures: picturesOf('pear', 3),
    received: 0,
  },
  {
    key: 'peach',
    category: 'fruit-stone',
    title: words('阳山水蜜桃', 'Yangshan honey peaches'),
    longTitle: words('无锡阳山湖景水蜜桃，八分熟发货', 'Honey peaches from Yangshan, sent just before ripe'),
    story: {
      by: words('许根娣 · 种桃 25 年', 'Xu Gendi · 25 years of peaches'),
      face: 'face-xu',
      place: words('江苏 · 无锡阳山', 'Yangshan, Wuxi'),
      headline: words('路上两天，刚好软', 'Two days on the road, and just soft'),
      paragraphs: [
        words(
          '“早上 5 点摘，手心托着拧，不能捏。捏一下就是一个印子。”',
          '“I pick at five, the palm under it, and turn. Never squeeze: each squeeze is a bruise.”',
        ),
        words(
          '八分熟下树，到家放一天。软了进冰箱，三天内吃完。',
          'Picked nearly ripe; leave them a day. When soft, into the fridge, and eat within three days.',
        ),
      ],
    },
    facts: [
      fact('单果', '200–250 克', 'Each', '200–250 g'),
      fact('产季', '7 月到 8 月，现在收预订', 'Season', 'July and August; booked ahead now'),
    ],
    specs: [{ name: words('规格', 'Pack'), options: [words('6 个', '6 peaches'), words('12 个', '12 peaches')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 88_00, 158_00),
      team: pick(pack, 72_00, 128_00),
      stock: pick(pack, 30, 24),
      grams: pick(pack, 1_700, 3_200),
    })),
    promises: ['freshPaid', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 2 },
    pictures: picturesOf('peach', 3),
    received: 0,
  },
  {
    key: 'cherry',
    category: 'fruit-stone',
    title: words('烟台大樱桃', 'Yantai cherries'),
    longTitle: words('烟台大樱桃美早，冰袋顺丰', 'Yantai Tieton cherries, sent with ice'),
    story: {
      by: words('王守礼 · 种樱桃 16 年', 'Wang Shouli · 16 years of cherries'),
      face: 'face-wang',
      place: words('山东 · 烟台福山', 'Fushan, Yantai'),
      headline: words('带把儿摘，才放得住', 'With the stalk on, it keeps'),
      paragraphs: [
        words(
          '“没把儿的樱桃第二天就塌。一棵树摘四遍，红透的先走。”',
          '“Without its stalk a cherry sinks the next day. We go round a tree four times; the dark ones first.”',
        ),
        words(
          '3 度预冷 4 小时再装箱。裂口的、软的都挑出来，自家熬酱。',
          'Cooled to 3 °C for four hours before packing. The split ones stay with us for jam.',
        ),
      ],
    },
    facts: [
      fact('果径', '26–30 毫米', 'Size', '26–30 mm'),
      fact('产季', '5 月到 6 月，现在收预订', 'Season', 'May and June; booked ahead now'),
    ],
    specs: [
      { name: words('果径', 'Size'), options: [words('26 毫米', '26 mm'), words('30 毫米', '30 mm')] },
      { name: words('净重', 'Net weight'), options: [words('2 斤', '1 kg'), words('4 斤', '2 kg')] },
    ],
    skus: every([2, 2], ([size, weight]) => ({
      price: pick(size, pick(weight, 79_00, 148_00), pick(weight, 109_00, 206_00)),
      stock: pick(weight, 36, 20),
      grams: pick(weight, 1_500, 2_700),
    })),
    promises: ['freshPaid', 'coldChain', 'freeFreight'],
    pictures: picturesOf('cherry', 3),
    received: 0,
  },
  {
    key: 'strawberry',
    category: 'fruit-soft',
    title: words('丹东红颜草莓', 'Dandong strawberries'),
    longTitle: words('丹东红颜草莓，一颗一坑不挤', 'Dandong strawberries, each in its own hollow'),
    story: {
      by: words('关英 · 种草莓 10 年', 'Guan Ying · 10 years of strawberries'),
      face: 'face-guan',
      place: words('辽宁 · 东港', 'Donggang, Liaoning'),
      headline: words('大棚里，熊蜂上班', 'Bumblebees work the greenhouse'),
      paragraphs: [
        words(
          '“不用激素授粉，租了 4 箱熊蜂。它们歇，我也歇。”',
          '“Four hives of bumblebees do the work. When they rest, I rest.”',
        ),
        words(
          '七分红采，气垫托盘装。到手先摊开，吃前再洗。',
          'Picked when mostly red, in cushioned trays. Spread them out on arrival and wash only before eating.',
        ),
      ],
    },
    facts: [
      fact('单果', '20–35 克', 'Each', '20–35 g'),
      fact('产季', '12 月到次年 4 月', 'Season', 'December to April'),
    ],
    specs: [{ name: words('净重', 'Net weight'), options: [words('2 斤', '1 kg'), words('3 斤', '1.5 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 68_00, 96_00),
      team: pick(weight, 54_00, 76_00),
      stock: pick(weight, 52, 34),
      grams: pick(weight, 1_400, 2_000),
    })),
    promises: ['freshPaid', 'coldChain', 'freeFreight'],
    team: { size: 3, hours: 12, perUser: 3 },
    pictures: picturesOf('strawberry', 3),
    received: 0,
  },
  {
    key: 'mango',
    category: 'fruit-soft',
    title: words('百色桂七芒果', 'Guiqi mangoes'),
    longTitle: words('百色桂七芒果，皮青的就能吃', 'Guiqi mangoes from Baise, ripe while green'),
    story: {
      by: words('黄卫红 · 种芒果 15 年', 'Huang Weihong · 15 years of mangoes'),
      face: 'face-huang',
      place: words('广西 · 田东', 'Tiandong, Guangxi'),
      headline: words('青皮不是没熟', 'Green does not mean unripe'),
      paragraphs: [
        words(
          '“桂七熟了皮还是青的，外地人不认。捏着有点软就行。”',
          '“Guiqi stays green when it is ripe, and people do not believe it. A little soft to the thumb is right.”',
        ),
        words(
          '到手放在纸里两三天。核薄，一个里头七成多是肉。',
          'Keep them in paper for two or three days. The stone is thin.',
        ),
      ],
    },
    facts: [
      fact('单果', '200–300 克', 'Each', '200–300 g'),
      fact('产季', '7 月到 9 月，现在收预订', 'Season', 'July to September; booked ahead now'),
    ],
    specs: [{ name: words('净重', 'Net weight'), options: [words('5 斤', '2.5 kg'), words('9 斤', '4.5 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 46_00, 76_00),
      stock: pick(weight, 64, 42),
      grams: pick(weight, 2_900, 5_000),
    })),
    promises: ['freshPaid', 'freeFreight'],
    pictures: picturesOf('mango', 3),
    received: 0,
  },
  {
    key: 'kiwi',
    category: 'fruit-soft',
    title: words('周至翠香猕猴桃', 'Zhouzhi kiwifruit'),
    longTitle: words('周至翠香猕猴桃，送一只勺', 'Zhouzhi Cuixiang kiwifruit, with a spoon'),
    story: {
      by: words('赵喜民 · 种猕猴桃 18 年', 'Zhao Ximin · 18 years of kiwifruit'),
      face: 'face-zhao',
      place: words('陕西 · 周至', 'Zhouzhi, Shaanxi'),
      headline: words('等它软了，再叫我甜', 'Wait until it is soft'),
      paragraphs: [
        words(
          '“9 月 10 号以前不下树。早摘的卖得贵，可是酸。”',
          '“Nothing leaves the tree before 10 September. Early ones sell dear, and are sour.”',
        ),
        words(
          '硬的和一个苹果放一起，三四天就软。软了马上吃或进冰箱。',
          'Put hard ones beside an apple; in three or four days they are soft. Then eat, or chill.',
        ),
      ],
    },
    facts: [
      fact('单果', '90–110 克', 'Each', '90–110 g'),
      fact('产季', '9 月到 12 月', 'Season', 'September to December'),
    ],
    specs: [{ name: words('规格', 'Pack'), options: [words('12 个', '12 fruits'), words('24 个', '24 fruits')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 39_00, 69_00),
      stock: pick(pack, 77, 40),
      grams: pick(pack, 1_500, 2_800),
    })),
    promises: ['freshPaid', 'freeFreight'],
    pictures: picturesOf('kiwi', 3),
    received: 0,
  },
];
