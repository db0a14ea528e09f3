import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const dairy = {
  by: words('巴图 · 养牛 24 年', 'Batu · 24 years with cows'),
  face: 'face-batu',
  place: words('内蒙古 · 呼伦贝尔', 'Hulunbuir, Inner Mongolia'),
};

const kitchen = {
  by: words('贺小燕 · 做辅食 8 年', 'He Xiaoyan · 8 years of baby food'),
  face: 'face-he',
  place: words('山东 · 烟台', 'Yantai, Shandong'),
};

/** Infant formula for children under one year: the law allows no promotion of any kind. */
const listPriceOnly = words(
  '按规定，1、2 段奶粉不参加拼团、优惠券和红包。',
  'By law, stages 1 and 2 take part in no team, coupon or red envelope.',
);

const breastMilkFirst = words(
  '母乳是婴儿最好的食物。要不要吃、怎么吃奶粉，先问医生。罐上写着冲调方法和保质期。',
  'Breast milk is the best food for infants. Ask a doctor whether and how to use formula. Directions and date are on the tin.',
);

export const baby: readonly DemoGoods[] = [
  {
    key: 'milk-1',
    category: 'stage-1',
    title: words('牧场早安婴儿 1 段', 'Morning Pasture stage 1'),
    longTitle: words('牧场早安婴儿配方奶粉 1 段，0–6 月', 'Morning Pasture infant formula stage 1, 0–6 months'),
    story: {
      ...dairy,
      headline: words('罐上写的，就是里面的', 'What the tin says is what is in it'),
      paragraphs: [
        words(
          '“我只管养牛、挤奶、送奶。奶粉怎么配，是工厂按国家标准做的。”',
          '“I keep cows, milk them and deliver. The formula is made by the plant to the national standard.”',
        ),
        breastMilkFirst,
      ],
    },
    facts: [fact('适合', '0–6 月龄', 'Age', '0–6 months'), fact('执行标准', 'GB 10765', 'Standard', 'GB 10765')],
    specs: [{ name: words('净含量', 'Net weight'), options: [words('400 克', '400 g'), words('800 克', '800 g')] }],
    skus: every([2], ([size]) => ({
      price: pick(size, 158_00, 298_00),
      stock: pick(size, 48, 60),
      grams: pick(size, 560, 1020),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    noPromotion: listPriceOnly,
    pictures: picturesOf('milk-1', 3),
    received: 0,
  },
  {
    key: 'milk-2',
    category: 'stage-2',
    title: words('牧场早安较大婴儿 2 段', 'Morning Pasture stage 2'),
    longTitle: words(
      '牧场早安较大婴儿配方奶粉 2 段，6–12 月',
      'Morning Pasture follow-on formula stage 2, 6–12 months',
    ),
    story: {
      ...dairy,
      headline: words('6 个月，开始添辅食', 'At six months, other food begins'),
      paragraphs: [
        words(
          '“草场 5 月返青，牛 6 月下到河边。这一罐用的是夏天的奶。”',
          '“The grass comes back in May and the herd goes down to the river in June. This tin is from summer milk.”',
        ),
        breastMilkFirst,
      ],
    },
    facts: [fact('适合', '6–12 月龄', 'Age', '6–12 months'), fact('执行标准', 'GB 10766', 'Standard', 'GB 10766')],
    specs: [{ name: words('净含量', 'Net weight'), options: [words('400 克', '400 g'), words('800 克', '800 g')] }],
    skus: every([2], ([size]) => ({
      price: pick(size, 142_00, 268_00),
      stock: pick(size, 52, 66),
      grams: pick(size, 560, 1020),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    noPromotion: listPriceOnly,
    pictures: picturesOf('milk-2', 3),
    received: 0,
  },
  {
    key: 'milk-3',
    category: 'stage-3',
    title: words('牧场早安幼儿奶粉 3 段', 'Morning Pasture stage 3'),
    longTitle: words('牧场早安幼儿配方奶粉 3 段，1–3 岁', 'Morning Pasture toddler formula stage 3, 1–3 years'),
    story: {
      ...dairy,
      headline: words('牛每天走 6 公里', 'The cows walk six kilometres a day'),
      paragraphs: [
        words(
          '“早上 5 点第一次挤奶，装车，当天进厂。牛走得动，奶才稳。”',
          '“First milking at five, then the truck, and at the plant the same day. A cow that walks gives steady milk.”',
        ),
        words(
          '配料表第一位是生牛乳，没有另加香精和白砂糖。开罐后 4 周内吃完。',
          'First on the list is fresh milk; no flavouring and no table sugar added. Use within 4 weeks of opening.',
        ),
      ],
    },
    facts: [fact('适合', '1–3 岁', 'Age', '1–3 years'), fact('执行标准', 'GB 10767', 'Standard', 'GB 10767')],
    specs: [{ name: words('净含量', 'Net weight'), options: [words('400 克', '400 g'), words('800 克', '800 g')] }],
    skus: every([2], ([size]) => ({
      price: pick(size, 138_00, 258_00),
      team: pick(size, 124_00, 228_00),
      stock: pick(size, 40, 88),
      grams: pick(size, 560, 1020),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 4 },
    pictures: picturesOf('milk-3', 3),
    received: 0,
  },
  {
    key: 'milk-3-trio',
    category: 'stage-3',
    title: words('牧场早安 3 段三罐装', 'Stage 3, three tins'),
    longTitle: words('牧场早安 3 段，三罐装，约吃 45 天', 'Morning Pasture stage 3, three tins, about 45 days'),
    story: {
      ...dairy,
      headline: words('一次寄三罐，少三个纸箱', 'Three tins in one box'),
      paragraphs: [
        words(
          '“三罐一箱，同一批次。缝隙用纸撑住，罐不碰罐。”',
          '“Three tins of one batch in one box, with paper between, so that no tin knocks another.”',
        ),
        words(
          '按一天两次、每次 27 克算，三罐约吃 45 天。孩子吃得多少，以他自己为准。',
          'At two cups of 27 g a day three tins last about 45 days. How much a child eats is up to the child.',
        ),
      ],
    },
    facts: [fact('适合', '1–3 岁', 'Age', '1–3 years'), fact('净含量', '800 克 × 3', 'Net weight', '800 g × 3')],
    specs: [{ name: words('规格', 'Pack'), options: [words('三罐装', 'Three tins'), words('六罐装', 'Six tins')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 768_00, 1_518_00),
      team: pick(pack, 659_00, 1_298_00),
      stock: pick(pack, 26, 12),
      grams: pick(pack, 3_150, 6_300),
      picture: pack,
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 2 },
    pictures: picturesOf('milk-3-trio', 3),
    received: 0,
  },
  {
    key: 'milk-4',
    category: 'stage-4',
    title: words('牧场早安儿童 4 段', 'Morning Pasture stage 4'),
    longTitle: words('牧场早安儿童调制乳粉 4 段，3 岁以上', 'Morning Pasture milk powder stage 4, over 3 years'),
    story: {
      ...dairy,
      headline: words('早饭那一杯', 'The cup at breakfast'),
      paragraphs: [
        words(
          '“我儿子上学那年起，早上一杯，冲得不浓。长个儿靠吃饭睡觉，奶是添头。”',
          '“My son has had a thin cup each morning since he started school. Meals and sleep make him grow; milk is the extra.”',
        ),
        words('小条装，一条一杯，带到幼儿园也方便。', 'In sticks, one a cup, easy to take to kindergarten.'),
      ],
    },
    facts: [fact('适合', '3 岁以上', 'Age', 'Over 3 years'), fact('执行标准', 'GB 19644', 'Standard', 'GB 19644')],
    specs: [
      {
        name: words('净含量', 'Net weight'),
        options: [words('400 克（16 条）', '400 g (16 sticks)'), words('800 克（罐）', '800 g (tin)')],
      },
    ],
    skus: every([2], ([size]) => ({
      price: pick(size, 118_00, 218_00),
      stock: pick(size, 44, 51),
      grams: pick(size, 480, 1020),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('milk-4', 3),
    received: 0,
  },
  {
    key: 'puree',
    category: 'baby-food',
    title: words('苹果南瓜果蔬泥', 'Fruit and vegetable puree'),
    longTitle: words('果蔬泥 100 克，配料只有果和菜', 'Fruit and vegetable puree, 100 g, nothing else in it'),
    story: {
      ...kitchen,
      headline: words('配料表，三秒读完', 'A label read in three seconds'),
      paragraphs: [
        words(
          '“我生老大时，配料表要查半天。现在自己做，苹果就是苹果。”',
          '“With my first child I had to look up every word on the label. Now I make it myself: apple means apple.”',
        ),
        words(
          '蒸熟、打泥、过两遍筛。没有另加糖、盐和增稠剂。6 月龄后一样一样地添。',
          'Steamed, mashed, sieved twice. No sugar, salt or thickener added. After 6 months, introduce one kind at a time.',
        ),
      ],
    },
    facts: [fact('适合', '6 月龄以上', 'Age', 'Over 6 months'), fact('执行标准', 'GB 10770', 'Standard', 'GB 10770')],
    specs: [
      {
        name: words('口味', 'Flavour'),
        options: [words('苹果', 'Apple'), words('胡萝卜梨', 'Carrot and pear'), words('红薯', 'Sweet potato')],
      },
      { name: words('规格', 'Pack'), options: [words('6 袋', '6 pouches'), words('12 袋', '12 pouches')] },
    ],
    skus: every([3, 2], ([flavour, pack]) => ({
      price: pick(pack, 59_00, 109_00),
      team: pick(pack, 46_00, 85_00),
      stock: pick(flavour, 55, 43, 38),
      grams: pick(pack, 680, 1_320),
      picture: flavour,
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 3 },
    pictures: picturesOf('puree', 3),
    received: 0,
  },
  {
    key: 'rice-cereal',
    category: 'baby-food',
    title: words('五常大米原味米粉', 'Plain rice cereal'),
    longTitle: words('五常大米高铁米粉，原味 225 克', 'Rice cereal from Wuchang rice, with iron, 225 g'),
    story: {
      ...kitchen,
      headline: words('第一口饭，先淡一点', 'The first spoonful may be plain'),
      paragraphs: [
        words(
          '“第一口先给原味，别急着加味道。稠稀自己调，像酸奶那样就行。”',
          '“Start plain and do not hurry with flavours. Stir it to the thickness of yogurt.”',
        ),
        words(
          '按国家标准强化了铁。45 度左右的温水冲，没有另加白砂糖。',
          'Iron is added as the national standard asks. Mix with water of about 45 °C; no table sugar added.',
        ),
      ],
    },
    facts: [fact('适合', '6 月龄以上', 'Age', 'Over 6 months'), fact('执行标准', 'GB 10769', 'Standard', 'GB 10769')],
    specs: [{ name: words('规格', 'Pack'), options: [words('1 盒', '1 box'), words('3 盒', '3 boxes')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 52_00, 148_00),
      stock: pick(pack, 70, 24),
      grams: pick(pack, 300, 880),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('rice-cereal', 3),
    received: 0,
  },
];
