import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const nest = {
  by: words('许佩珊 · 挑燕窝 15 年', 'Xu Peishan · 15 years of sorting nests'),
  face: 'face-pei',
  place: words('福建 · 厦门', 'Xiamen, Fujian'),
};

export const nourish: readonly DemoGoods[] = [
  {
    key: 'nest-cups',
    category: 'nest',
    title: words('印尼白燕盏 30 克', "White bird's nest, 30 g"),
    longTitle: words('印尼白燕盏，有溯源码，干挑', "White bird's nest from Indonesia with a tracing code"),
    story: {
      ...nest,
      headline: words('一盏一盏，对着光挑', 'Each held up to the light'),
      paragraphs: [
        words(
          '“湿挑毛少，可是泡过水。干挑慢，一个人一天 120 克。”',
          '“Wet sorting is clean but the nest has been in water. Dry sorting takes a day for 120 g.”',
        ),
        words(
          '每盒有进口溯源码，扫得到印尼燕屋和报关单。它是食品，不是药。',
          'Each box has an import code that shows the house in Indonesia and the customs form. It is food, not medicine.',
        ),
      ],
    },
    facts: [
      fact('产地', '印度尼西亚，厦门分装', 'Origin', 'Indonesia, packed in Xiamen'),
      fact('泡发', '冷水 4 小时，隔水炖 30 分钟', 'To cook', 'Soak 4 hours, double-boil 30 minutes'),
    ],
    specs: [
      { name: words('盏形', 'Shape'), options: [words('三角盏', 'Triangle'), words('大盏', 'Large')] },
      { name: words('净重', 'Net weight'), options: [words('30 克', '30 g'), words('50 克', '50 g')] },
    ],
    skus: every([2, 2], ([shape, weight]) => ({
      price: pick(shape, pick(weight, 468_00, 768_00), pick(weight, 598_00, 968_00)),
      team: pick(shape, pick(weight, 398_00, 659_00), pick(weight, 515_00, 838_00)),
      stock: pick(weight, 21, 13),
      grams: pick(weight, 180, 230),
    })),
    promises: ['sealedReturn', 'certificate', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 2 },
    pictures: picturesOf('nest-cups', 3),
    received: 0,
  },
  {
    key: 'nest-jar',
    category: 'nest',
    title: words('冰糖炖燕窝 6 瓶', "Stewed bird's nest, 6 jars"),
    longTitle: words('冰糖炖燕窝 75 克 × 6，配料三样', "Stewed bird's nest, 75 g × 6, three ingredients"),
    story: {
      ...nest,
      headline: words('燕窝、冰糖、水', 'Nest, rock sugar, water'),
      paragraphs: [
        words(
          '“客人说不会炖，我就炖好装瓶。干燕投料 1.2 克一瓶，写在盖上。”',
          '“Customers said they could not cook it, so I do. 1.2 g of dry nest in a jar; it says so on the lid.”',
        ),
        words(
          '没有增稠的胶，所以比超市的稀。开瓶当天吃完。',
          'No thickener, so it is thinner than others. Finish a jar on the day you open it.',
        ),
      ],
    },
    facts: [
      fact('配料', '水、燕窝、冰糖', 'Contains', "Water, bird's nest, rock sugar"),
      fact('保质期', '常温 12 个月', 'Keeps', '12 months unopened'),
    ],
    specs: [
      { name: words('甜度', 'Sweetness'), options: [words('微甜', 'A little sweet'), words('不加糖', 'No sugar')] },
    ],
    skus: every([2], ([sweet]) => ({ price: 198_00, stock: pick(sweet, 34, 27), grams: 1_150 })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('nest-jar', 3),
    received: 0,
  },
  {
    key: 'white-fungus',
    category: 'soup',
    title: words('古田丑耳 100 克', 'Gutian white fungus'),
    longTitle: words('古田丑耳银耳，不熏硫，半小时出胶', 'Gutian white fungus, unbleached, thick in half an hour'),
    story: {
      by: words('余秀英 · 种银耳 13 年', 'Yu Xiuying · 13 years of fungus'),
      face: 'face-yuxiu',
      place: words('福建 · 古田', 'Gutian, Fujian'),
      headline: words('丑一点，没漂过', 'Plain, because it was not bleached'),
      paragraphs: [
        words(
          '“黄黄的、小小的，卖相不好。白得发亮的那种，我自己不敢吃。”',
          '“Yellow and small, it does not look like much. The shining white kind I would not eat myself.”',
        ),
        words(
          '冷水泡 1 小时，撕小朵，开水下锅。一朵煮一锅，四个人吃。',
          'Soak an hour, tear small, into boiling water. One head makes a pot for four.',
        ),
      ],
    },
    facts: [fact('单朵', '15–20 克', 'Each', '15–20 g'), fact('保质期', '18 个月', 'Keeps', '18 months')],
    specs: [{ name: words('净重', 'Net weight'), options: [words('100 克', '100 g'), words('250 克', '250 g')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 39_00, 88_00),
      stock: pick(weight, 74, 36),
      grams: pick(weight, 220, 480),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('white-fungus', 3),
    received: 0,
  },
  {
    key: 'red-dates',
    category: 'soup',
    title: words('若羌吊干红枣', 'Tree-dried red dates'),
    longTitle: words('若羌吊干红枣，树上自己干的', 'Ruoqiang red dates, dried on the tree'),
    story: {
      by: words('买买提 · 种枣 17 年', 'Memet · 17 years of dates'),
      face: 'face-memet',
      place: words('新疆 · 若羌', 'Ruoqiang, Xinjiang'),
      headline: words('霜打过，才下树', 'Picked after the frost'),
      paragraphs: [
        words(
          '“10 月不摘，挂到 11 月，风把它吹干。地上捡的不装。”',
          '“Not in October: in November, when the wind has dried them. What lies on the ground is not packed.”',
        ),
        words(
          '不烘不洗，吃前冲一下。皮薄，煮粥不用去核也软。',
          'Neither baked nor washed; rinse before eating. The skin is thin and softens in porridge.',
        ),
      ],
    },
    facts: [
      fact('等级', '一级，单果 6–8 克', 'Grade', 'First, 6–8 g each'),
      fact('保质期', '12 个月', 'Keeps', '12 months'),
    ],
    specs: [{ name: words('净重', 'Net weight'), options: [words('500 克', '500 g'), words('1 千克', '1 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 28_80, 52_00),
      stock: pick(weight, 92, 58),
      grams: pick(weight, 560, 1_080),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('red-dates', 3),
    received: 0,
  },
  {
    key: 'lotus-seeds',
    category: 'soup',
    title: words('建宁通心白莲', 'Jianning lotus seeds'),
    longTitle: words('建宁通心白莲，去芯，一煮就粉', 'Jianning white lotus seeds, cored'),
    story: {
      by: words('何春莲 · 种莲 20 年', 'He Chunlian · 20 years of lotus'),
      face: 'face-lian',
      place: words('福建 · 建宁', 'Jianning, Fujian'),
      headline: words('天亮摘，天黑前剥完', 'Picked at dawn, peeled by dark'),
      paragraphs: [
        words(
          '“过夜的莲子发红，煮不粉。一家人围着剥，剥到手指头皱。”',
          '“Seeds left overnight turn red and stay hard. The family sits and peels until our fingers wrinkle.”',
        ),
        words('洗净直接煮，不用泡，泡了反而硬。', 'Rinse and cook at once; soaking makes them hard.'),
      ],
    },
    facts: [fact('采收', '2026 年 7 月', 'Picked', 'July 2026'), fact('保质期', '12 个月', 'Keeps', '12 months')],
    specs: [{ name: words('净重', 'Net weight'), options: [words('250 克', '250 g'), words('500 克', '500 g')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 34_00, 64_00),
      stock: pick(weight, 68, 41),
      grams: pick(weight, 310, 580),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('lotus-seeds', 3),
    received: 0,
  },
];
