import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const goji = {
  by: words('马建国 · 种了 19 年', 'Ma Jianguo · growing for 19 years'),
  face: 'face-farmer',
  place: words('宁夏 · 中宁', 'Zhongning, Ningxia'),
};

export const mountain: readonly DemoGoods[] = [
  {
    key: 'goji',
    category: 'goji',
    title: words('中宁头茬枸杞', 'First-picked wolfberries'),
    longTitle: words('宁夏中宁头茬枸杞，只采晴天的', 'Wolfberries from Zhongning, Ningxia, picked on dry days'),
    story: {
      ...goji,
      headline: words('头茬枸杞，只采晴天的', 'First picking, sunny days only'),
      paragraphs: [
        words(
          '“头茬在 6 月中，一年就那 20 来天。下过雨要等两天，湿果一晒就黑。”',
          '“The first picking is in the middle of June and lasts some 20 days. After rain we wait two days; wet berries turn black in the sun.”',
        ),
        words(
          '18 亩地，老马和爱人、4 个采摘的婶子。晾干不熏硫，颜色深浅不匀是正常的。',
          'One hectare, Ma and his wife and four women who pick. Dried without sulphur, so the colour is not all the same.',
        ),
      ],
    },
    facts: [
      fact('采收', '2026 年 6 月，头茬', 'Picked', 'June 2026, first picking'),
      fact('等级', '特优 280 粒 / 50 克；特级 370 粒 / 50 克', 'Grades', 'Extra: 280 berries in 50 g; first: 370'),
    ],
    specs: [
      { name: words('等级', 'Grade'), options: [words('特优', 'Extra'), words('特级', 'First')] },
      {
        name: words('净重', 'Net weight'),
        options: [words('250 克', '250 g'), words('500 克', '500 g'), words('1 千克', '1 kg')],
      },
    ],
    skus: every([2, 3], ([grade, weight]) => ({
      price: pick(grade, pick(weight, 48_00, 89_00, 168_00), pick(weight, 38_00, 69_00, 128_00)),
      team: pick(grade, pick(weight, 36_00, 62_00, 118_00), pick(weight, 29_00, 49_00, 92_00)),
      stock: pick(weight, 120, 160, 45),
      grams: pick(weight, 290, 550, 1_080),
      picture: pick(weight, 1, 0, 2),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 5 },
    pictures: picturesOf('goji', 4),
    received: 0,
  },
  {
    key: 'goji-sachets',
    category: 'goji',
    title: words('枸杞小袋装 30 袋', 'Wolfberries in 30 sachets'),
    longTitle: words('中宁枸杞小袋装，一袋 8 克，一杯一袋', 'Zhongning wolfberries in 8 g sachets, one a cup'),
    story: {
      ...goji,
      headline: words('办公室里，抓一把不如撕一袋', 'At the office, a sachet beats a handful'),
      paragraphs: [
        words(
          '“女儿在银川上班，说大袋放抽屉里一个月就潮了。第二年就做了小袋。”',
          '“My daughter works in Yinchuan; in her drawer a big bag went damp in a month. The next year we made small ones.”',
        ),
        words(
          '一袋 8 克，大约 45 粒。热水泡 5 分钟，果子也能吃。',
          '8 g a sachet, about 45 berries. Five minutes in hot water, then eat the berries, too.',
        ),
      ],
    },
    facts: [fact('净重', '8 克 × 30 袋', 'Net weight', '8 g × 30'), fact('保质期', '12 个月', 'Keeps', '12 months')],
    specs: [{ name: words('规格', 'Pack'), options: [words('30 袋', '30 sachets'), words('60 袋', '60 sachets')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 58_00, 108_00),
      stock: pick(pack, 90, 36),
      grams: pick(pack, 300, 580),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('goji-sachets', 3),
    received: 0,
  },
  {
    key: 'goji-black',
    category: 'goji',
    title: words('柴达木黑枸杞', 'Black wolfberries'),
    longTitle: words('柴达木黑枸杞，手工剪枝 120 克', 'Black wolfberries from Qaidam, cut by hand, 120 g'),
    story: {
      by: words('才让 · 采了 12 年', 'Tsering · picking for 12 years'),
      face: 'face-cairang',
      place: words('青海 · 诺木洪', 'Nuomuhong, Qinghai'),
      headline: words('带刺，所以慢', 'Thorny, and therefore slow'),
      paragraphs: [
        words(
          '“黑枸杞枝上全是刺，一天一个人只剪 3 斤。戴手套剪不准，我们都不戴。”',
          '“The twigs are all thorns. A person cuts 1.5 kg a day. With gloves you miss, so nobody wears them.”',
        ),
        words(
          '温水泡是蓝紫色，水偏酸偏碱颜色会变，这是花青素的本性。',
          'In warm water it turns violet-blue; the shade shifts with the water, as its pigment does.',
        ),
      ],
    },
    facts: [fact('采收', '2026 年 8 月', 'Picked', 'August 2026'), fact('水温', '60 度以下', 'Water', 'Below 60 °C')],
    specs: [{ name: words('净重', 'Net weight'), options: [words('60 克', '60 g'), words('120 克', '120 g')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 66_00, 118_00),
      stock: pick(weight, 40, 32),
      grams: pick(weight, 120, 200),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('goji-black', 3),
    received: 0,
  },
  {
    key: 'tea-rougui',
    category: 'tea',
    title: words('武夷正岩肉桂', 'Wuyi Rougui rock tea'),
    longTitle: words('武夷正岩肉桂，炭焙两道', 'Wuyi Rougui rock tea, roasted twice over charcoal'),
    story: {
      by: words('老郑 · 焙茶 27 年', 'Old Zheng · 27 years of roasting'),
      face: 'face-laozheng',
      place: words('福建 · 武夷山', 'Wuyishan, Fujian'),
      headline: words('焙两道，歇四十天', 'Roast twice, rest forty days'),
      paragraphs: [
        words(
          '“第一道焙完不能急，要放 40 天让火气退。今年春天雨少，岩味正。”',
          '“After the first roast you must not hurry: 40 days for the fire to leave it. Little rain this spring; the taste of the rock is clear.”',
        ),
        words(
          '茶青来自景区内 6 亩坑涧地。盖碗 8 克，沸水，前三泡 10 秒出汤。',
          'The leaf comes from six small plots in the gorges. 8 g in a lidded cup, boiling water, 10 seconds for the first three.',
        ),
      ],
    },
    facts: [
      fact('年份', '2026 年春茶', 'Harvest', 'Spring 2026'),
      fact('焙火', '中火：花果香；足火：桂皮香', 'Roast', 'Medium: fruit and flowers; full: cinnamon'),
    ],
    specs: [
      { name: words('焙火', 'Roast'), options: [words('中火', 'Medium'), words('足火', 'Full')] },
      {
        name: words('净重', 'Net weight'),
        options: [words('60 克', '60 g'), words('120 克', '120 g'), words('250 克', '250 g')],
      },
    ],
    skus: every([2, 3], ([roast, weight]) => ({
      price: pick(weight, 92_00, 168_00, 328_00),
      team: pick(weight, 76_00, 128_00, 259_00),
      stock: pick(roast, pick(weight, 44, 52, 16), pick(weight, 38, 47, 0)),
      grams: pick(weight, 130, 220, 400),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 3 },
    pictures: picturesOf('tea-rougui', 4),
    received: 0,
  },
  {
    key: 'tea-longjing',
    category: 'tea',
    title: words('明前西湖龙井', 'Longjing before Qingming'),
    longTitle: words('西湖龙井，明前和雨前，手工辉锅', 'West Lake Longjing, finished by hand in the pan'),
    story: {
      by: words('戚阿根 · 炒茶 31 年', 'Qi Agen · 31 years at the pan'),
      face: 'face-qi',
      place: words('浙江 · 杭州翁家山', 'Wengjiashan, Hangzhou'),
      headline: words('一锅，只出二两', 'One pan, one hundred grams'),
      paragraphs: [
        words(
          '“机器杀青，最后一道我自己手炒。一锅二两，手上有数。”',
          '“The machine does the first pass; the last I do by hand. One pan is 100 g, and the hand knows.”',
        ),
        words(
          '明前芽小味淡，雨前味浓耐泡。85 度水，玻璃杯就好。',
          'Before Qingming: small buds, mild. Before Grain Rain: stronger and lasting. Water of 85 °C and a plain glass.',
        ),
      ],
    },
    facts: [
      fact('年份', '2026 年春茶', 'Harvest', 'Spring 2026'),
      fact('存放', '冰箱冷藏，密封', 'Store', 'Sealed, in the fridge'),
    ],
    specs: [
      {
        name: words('采摘', 'Picking'),
        options: [words('明前', 'Before Qingming'), words('雨前', 'Before Grain Rain')],
      },
      { name: words('净重', 'Net weight'), options: [words('50 克', '50 g'), words('125 克', '125 g')] },
    ],
    skus: every([2, 2], ([picking, weight]) => ({
      price: pick(picking, pick(weight, 228_00, 538_00), pick(weight, 98_00, 228_00)),
      stock: pick(picking, pick(weight, 14, 6), pick(weight, 42, 25)),
      grams: pick(weight, 120, 230),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('tea-longjing', 3),
    received: 0,
  },
  {
    key: 'tea-white',
    category: 'tea',
    title: words('福鼎白牡丹小饼', 'Fuding white tea cakes'),
    longTitle: words('福鼎白牡丹，5 克小饼，日光萎凋', 'Fuding white peony in 5 g cakes, withered in the sun'),
    story: {
      by: words('林巧妹 · 做白茶 17 年', 'Lin Qiaomei · 17 years of white tea'),
      face: 'face-qiao',
      place: words('福建 · 福鼎点头', 'Diantou, Fuding'),
      headline: words('不炒不揉，只等太阳', 'Not fried, not rolled; it waits for sun'),
      paragraphs: [
        words(
          '“白茶懒，摊在竹匾上等。三天太阳两天风，急不来。”',
          '“White tea is lazy: it lies on bamboo trays and waits. Three days of sun, two of wind; you cannot hurry it.”',
        ),
        words(
          '一饼 5 克，正好一壶。可以煮，煮到第三遍是甜的。',
          'A cake of 5 g is just one pot. It can be boiled; the third time it is sweet.',
        ),
      ],
    },
    facts: [
      fact('年份', '2024 年春茶', 'Harvest', 'Spring 2024'),
      fact('净重', '5 克 × 20 饼', 'Net weight', '5 g × 20'),
    ],
    specs: [{ name: words('规格', 'Pack'), options: [words('20 饼', '20 cakes'), words('40 饼', '40 cakes')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 88_00, 166_00),
      stock: pick(pack, 58, 22),
      grams: pick(pack, 180, 330),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('tea-white', 3),
    received: 0,
  },
  {
    key: 'shiitake',
    category: 'wild',
    title: words('庆元冬菇 250 克', 'Winter shiitake, 250 g'),
    longTitle: words('庆元段木冬菇，菇面开花纹', 'Qingyuan winter shiitake, grown on logs'),
    story: {
      by: words('吴水根 · 种菇 23 年', 'Wu Shuigen · 23 years of mushrooms'),
      face: 'face-wu',
      place: words('浙江 · 庆元', 'Qingyuan, Zhejiang'),
      headline: words('天越冷，长得越慢越厚', 'The colder, the slower, the thicker'),
      paragraphs: [
        words(
          '“冬天 12 天长一朵，春天 4 天。慢的厚，泡开有手掌心的肉。”',
          '“In winter one takes 12 days, in spring four. The slow ones are thick.”',
        ),
        words(
          '木头是山上间伐的栲树。先冷水泡 3 小时，泡的水澄一下别倒。',
          'The logs are thinnings from our hill. Soak in cold water for 3 hours and keep the water.',
        ),
      ],
    },
    facts: [fact('采收', '2025 年冬', 'Picked', 'Winter 2025'), fact('菇径', '3–5 厘米', 'Caps', '3–5 cm')],
    specs: [{ name: words('净重', 'Net weight'), options: [words('250 克', '250 g'), words('500 克', '500 g')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 56_00, 106_00),
      stock: pick(weight, 66, 30),
      grams: pick(weight, 330, 620),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('shiitake', 3),
    received: 0,
  },
  {
    key: 'honey',
    category: 'wild',
    title: words('秦岭土蜂蜜', 'Qinling forest honey'),
    longTitle: words('秦岭土蜂百花蜜，一年只割一回', 'Honey of native bees in the Qinling, cut once a year'),
    story: {
      by: words('冯守田 · 养蜂 20 年', 'Feng Shoutian · 20 years of bees'),
      face: 'face-feng',
      place: words('陕西 · 留坝', 'Liuba, Shaanxi'),
      headline: words('割一半，留一半', 'Take half, leave half'),
      paragraphs: [
        words(
          '“60 桶蜂，霜降前后割一次。桶里要留一半，不然它们过不了冬。”',
          '“Sixty hives, cut once around the first frost. Half must stay, or they do not live through winter.”',
        ),
        words(
          '天冷会结晶，是正常的，40 度温水隔着化开。1 岁以下不要吃蜂蜜。',
          'It sets in the cold; stand it in 40 °C water. Not for children under one year.',
        ),
      ],
    },
    facts: [fact('采收', '2025 年 10 月', 'Cut', 'October 2025'), fact('浓度', '41.5 波美度', 'Density', '41.5 °Bé')],
    specs: [{ name: words('净重', 'Net weight'), options: [words('500 克', '500 g'), words('1 千克', '1 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 78_00, 148_00),
      stock: pick(weight, 38, 19),
      grams: pick(weight, 820, 1_450),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('honey', 3),
    received: 0,
  },
];
