import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const jade = {
  by: words('穆师傅 · 磨玉 29 年', 'Master Mu · 29 years at the wheel'),
  face: 'face-mu',
  place: words('河南 · 镇平石佛寺', 'Shifosi, Zhenping'),
};

const pearls = {
  by: words('楼建英 · 养蚌 22 年', 'Lou Jianying · 22 years of mussels'),
  face: 'face-lou',
  place: words('浙江 · 诸暨山下湖', 'Shanxiahu, Zhuji'),
};

const ring = [words('圈口 54', 'Inner 54 mm'), words('圈口 56', 'Inner 56 mm'), words('圈口 58', 'Inner 58 mm')];

export const jewel: readonly DemoGoods[] = [
  {
    key: 'bangle-green',
    category: 'jade',
    title: words('和田青玉平安镯', 'Green Hetian jade bangle'),
    longTitle: words('和田青玉平安镯，一镯一证，附实拍编号', 'Green Hetian jade bangle, each with its certificate'),
    note: words('圈口 56', 'Inner 56 mm'),
    story: {
      ...jade,
      headline: words('有棉有絮，照实写', 'Its clouds are in the description'),
      paragraphs: [
        words(
          '“料子从青海格尔木来。镯心里有一小片絮，我不挑光去拍它。”',
          '“The stone is from Golmud in Qinghai. There is a small cloud in it, and I do not hide it from the light.”',
        ),
        words(
          '每只有 NGTC 证书和编号，发货前拍视频给你。到手可以去任何机构复检。',
          'Each has an NGTC certificate and number; you get a film before it is sent. Have it tested wherever you like.',
        ),
      ],
    },
    facts: [
      fact('条宽', '11–12 毫米', 'Width', '11–12 mm'),
      fact('圈口', '量手围：握拳最宽处减 1.5 厘米', 'Size', 'Widest girth of the fist less 1.5 cm'),
    ],
    specs: [{ name: words('圈口', 'Inner size'), options: ring }],
    skus: every([3], ([size]) => ({
      price: pick(size, 1_580_00, 1_680_00, 1_780_00),
      stock: pick(size, 2, 3, 1),
      grams: 160,
    })),
    promises: ['certificate', 'sevenDays', 'freeFreight'],
    pictures: picturesOf('bangle-green', 3),
    received: 0,
  },
  {
    key: 'bangle-xiu',
    category: 'jade',
    title: words('岫玉圆条手镯', 'Xiuyan jade bangle'),
    longTitle: words('岫玉圆条手镯，日常戴，不怕磕', 'Round Xiuyan jade bangle for every day'),
    story: {
      ...jade,
      headline: words('第一只镯子，别买贵', 'Your first bangle should be cheap'),
      paragraphs: [
        words(
          '“岫玉软一点，也便宜。先戴一年，知道自己爱不爱戴。”',
          '“Xiuyan is softer and costs less. Wear it a year and see whether you like wearing one.”',
        ),
        words(
          '硬度 5 左右，做饭洗碗前摘下来。颜色是石头自己的。',
          'About 5 on the scale; take it off in the kitchen. The colour is its own.',
        ),
      ],
    },
    facts: [fact('产地', '辽宁岫岩', 'Stone', 'Xiuyan, Liaoning'), fact('条径', '10 毫米', 'Thickness', '10 mm')],
    specs: [
      {
        name: words('颜色', 'Colour'),
        options: [words('浅绿', 'Pale green'), words('乳白', 'Milk white'), words('淡黄', 'Pale yellow')],
      },
      { name: words('圈口', 'Inner size'), options: ring },
    ],
    skus: every([3, 3], ([colour, size]) => ({
      price: 268_00,
      team: 208_00,
      stock: pick(colour, pick(size, 6, 9, 4), pick(size, 5, 7, 3), pick(size, 2, 4, 0)),
      grams: 150,
      picture: colour,
    })),
    promises: ['certificate', 'sevenDays', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 1 },
    pictures: picturesOf('bangle-xiu', 4),
    received: 0,
  },
  {
    key: 'safety-disc',
    category: 'jade',
    title: words('小号平安扣吊坠', 'Jade disc pendant'),
    longTitle: words('和田白玉平安扣，直径 18 毫米，手编绳', 'White Hetian jade disc, 18 mm, on a braided cord'),
    story: {
      ...jade,
      headline: words('镯心剩下的料', 'What the bangle leaves over'),
      paragraphs: [
        words(
          '“一只镯子套出一个芯，扔了可惜。小的磨平安扣，大的磨牌子。”',
          '“Each bangle leaves a core. Small ones become discs, large ones tablets.”',
        ),
        words(
          '绳子是徒弟编的，长短能调。洗澡摘下，绳子怕水。',
          'My apprentice braids the cord; its length can be set. Take it off to bathe.',
        ),
      ],
    },
    facts: [
      fact('直径', '18 毫米，厚 5 毫米', 'Size', '18 mm across, 5 mm thick'),
      fact('绳长', '45–65 厘米可调', 'Cord', '45–65 cm'),
    ],
    specs: [
      {
        name: words('绳色', 'Cord'),
        options: [words('红绳', 'Red'), words('墨绿', 'Dark green'), words('黑绳', 'Black')],
      },
    ],
    skus: every([3], ([cord]) => ({ price: 328_00, stock: pick(cord, 9, 6, 7), grams: 60, picture: cord })),
    promises: ['certificate', 'sevenDays', 'freeFreight'],
    pictures: picturesOf('safety-disc', 3),
    received: 0,
  },
  {
    key: 'pearl-chain',
    category: 'pearl',
    title: words('诸暨淡水珍珠链', 'Freshwater pearl necklace'),
    longTitle: words('诸暨淡水珍珠链，近圆微瑕，手工打结', 'Freshwater pearls from Zhuji, near-round, knotted by hand'),
    story: {
      ...pearls,
      headline: words('一只蚌，五年', 'Five years for one mussel'),
      paragraphs: [
        words(
          '“插核后养五年，水要三天看一回。开蚌那天，好的只有一成。”',
          '“Five years in the water, looked at every three days. On opening day one in ten is good.”',
        ),
        words(
          '一颗一结，断了也不散。近圆、有小点，价钱里已经算了。',
          'A knot after each pearl, so nothing scatters. Near-round, small marks; the price knows it.',
        ),
      ],
    },
    facts: [
      fact('光泽', '强光，近圆，微瑕', 'Grade', 'High lustre, near-round, small marks'),
      fact('扣', '925 银', 'Clasp', 'Silver 925'),
    ],
    specs: [
      { name: words('直径', 'Pearl'), options: [words('6–7 毫米', '6–7 mm'), words('7–8 毫米', '7–8 mm')] },
      { name: words('长度', 'Length'), options: [words('40 厘米', '40 cm'), words('45 厘米', '45 cm')] },
    ],
    skus: every([2, 2], ([pearl, length]) => ({
      price: pick(pearl, pick(length, 498_00, 548_00), pick(length, 699_00, 759_00)),
      team: pick(pearl, pick(length, 399_00, 439_00), pick(length, 559_00, 608_00)),
      stock: pick(pearl, 11, 8),
      grams: 140,
    })),
    promises: ['certificate', 'sevenDays', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 2 },
    pictures: picturesOf('pearl-chain', 3),
    received: 0,
  },
  {
    key: 'pearl-studs',
    category: 'pearl',
    title: words('珍珠耳钉一对', 'Pearl ear studs'),
    longTitle: words('淡水珍珠耳钉一对，925 银针', 'Freshwater pearl ear studs on silver pins'),
    story: {
      ...pearls,
      headline: words('左右两颗，配一下午', 'An afternoon to match two'),
      paragraphs: [
        words(
          '“单颗好找，配对难。大小、颜色、光都要像。”',
          '“One is easy, a pair is hard: size, colour and shine must agree.”',
        ),
        words(
          '银针会变暗，用擦银布擦就亮。戴着别喷香水。',
          'Silver darkens; a cloth brings it back. No perfume on the pearls.',
        ),
      ],
    },
    facts: [fact('珍珠', '正圆，微瑕', 'Pearls', 'Round, small marks'), fact('针', '925 银', 'Pins', 'Silver 925')],
    specs: [
      { name: words('颜色', 'Colour'), options: [words('白', 'White'), words('粉', 'Pink'), words('淡紫', 'Lilac')] },
      { name: words('直径', 'Pearl'), options: [words('6 毫米', '6 mm'), words('8 毫米', '8 mm')] },
    ],
    skus: every([3, 2], ([colour, size]) => ({
      price: pick(size, 128_00, 198_00),
      stock: pick(colour, 20, 14, 9),
      grams: 50,
      picture: colour,
    })),
    promises: ['certificate', 'sevenDays', 'freeFreight'],
    pictures: picturesOf('pearl-studs', 3),
    received: 0,
  },
  {
    key: 'nanhong',
    category: 'beads',
    title: words('南红素珠手串', 'Nanhong agate bracelet'),
    longTitle: words('保山南红素珠手串，8 毫米，不灌胶', 'Nanhong agate bracelet from Baoshan, 8 mm, unfilled'),
    story: {
      by: words('段老四 · 磨珠子 16 年', 'Duan Laosi · 16 years of beads'),
      face: 'face-duan',
      place: words('云南 · 保山', 'Baoshan, Yunnan'),
      headline: words('有裂就说有裂', 'A crack is called a crack'),
      paragraphs: [
        words(
          '“保山料多裂，灌胶就看不见。我不灌，裂多的磨小珠。”',
          '“Baoshan stone cracks. Filling hides it; I do not fill. Cracked pieces become small beads.”',
        ),
        words(
          '每串有证书，写着“未经填充”。弹力绳一年换一次，寄来就换。',
          'Each has a certificate that says “unfilled”. The cord should be changed once a year; send it in.',
        ),
      ],
    },
    facts: [fact('珠径', '8 毫米', 'Beads', '8 mm'), fact('绳', '弹力绳，备用一根', 'Cord', 'Elastic, with a spare')],
    specs: [
      { name: words('颜色', 'Colour'), options: [words('柿子红', 'Persimmon red'), words('玫瑰红', 'Rose red')] },
    ],
    skus: every([2], ([colour]) => ({
      price: pick(colour, 298_00, 268_00),
      stock: pick(colour, 12, 10),
      grams: 80,
      picture: colour,
    })),
    promises: ['certificate', 'sevenDays', 'freeFreight'],
    pictures: picturesOf('nanhong', 3),
    received: 0,
  },
];
