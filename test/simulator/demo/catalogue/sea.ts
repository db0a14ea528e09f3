import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

export const sea: readonly DemoGoods[] = [
  {
    key: 'shrimp',
    category: 'sea-shell',
    title: words('东海船冻红虾', 'Red shrimp frozen at sea'),
    longTitle: words('东海船冻红虾，上船两小时内冻', 'East Sea red shrimp, frozen on board within two hours'),
    note: words('舟山 · 次日达', 'Zhoushan · next day'),
    story: {
      by: words('虞老大 · 跑船 28 年', 'Skipper Yu · 28 years at sea'),
      face: 'face-yu',
      place: words('浙江 · 舟山', 'Zhoushan, Zhejiang'),
      headline: words('网上来，两小时就冻住', 'Out of the net, frozen in two hours'),
      paragraphs: [
        words(
          '“一网上来先挑石头，再洗，再冻。两小时之内，头不黑。”',
          '“Each haul: pick out stones, rinse, freeze. Within two hours, and the heads stay red.”',
        ),
        words(
          '净重不含冰衣。白灼最省事，水开下锅，一分半钟。',
          'The weight does not count the ice. Simplest: boiling water, a minute and a half.',
        ),
      ],
    },
    facts: [
      fact('规格', '每千克 40–50 只', 'Count', '40–50 per kg'),
      fact('储存', '零下 18 度，6 个月', 'Store', '−18 °C, 6 months'),
    ],
    specs: [
      { name: words('个头', 'Size'), options: [words('中虾', 'Medium'), words('大虾', 'Large')] },
      {
        name: words('净重', 'Net weight'),
        options: [words('500 克', '500 g'), words('1 千克', '1 kg'), words('2 千克', '2 kg')],
      },
    ],
    skus: every([2, 3], ([size, weight]) => ({
      price: pick(size, pick(weight, 62_00, 118_00, 228_00), pick(weight, 79_00, 152_00, 296_00)),
      team: pick(size, pick(weight, 49_00, 89_00, 172_00), pick(weight, 64_00, 119_00, 232_00)),
      stock: pick(weight, 60, 84, 20),
      grams: pick(weight, 900, 1_500, 2_700),
    })),
    promises: ['coldChain', 'freshPaid', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 4 },
    pictures: picturesOf('shrimp', 3),
    received: 0,
  },
  {
    key: 'crab',
    category: 'sea-shell',
    title: words('三门湾活青蟹', 'Live green crabs'),
    longTitle: words('三门湾活青蟹，绳重另称', 'Live mud crabs from Sanmen Bay, weighed without the string'),
    note: words('绳子不算斤两', 'Weighed bare'),
    story: {
      by: words('叶阿海 · 养蟹 14 年', 'Ye Ahai · 14 years of crabs'),
      face: 'face-ye',
      place: words('浙江 · 三门', 'Sanmen, Zhejiang'),
      headline: words('绳子不算斤两', 'The string is not on the scale'),
      paragraphs: [
        words(
          '“草绳湿了能有一两。我们先称蟹，再绑绳，单子上写净重。”',
          '“A wet string can weigh 50 g. We weigh the crab, then tie it, and write the bare weight on the slip.”',
        ),
        words(
          '泡沫箱加冰袋，湿毛巾盖着，一天一夜都活。到手不活，按只赔。',
          'Foam box, ice packs, a damp cloth: alive for a day and a night. A dead one is paid for.',
        ),
      ],
    },
    facts: [
      fact('产季', '9 月到次年 1 月', 'Season', 'September to January'),
      fact('公母', '11 月起母蟹有膏', 'Roe', 'Females from November'),
    ],
    specs: [
      { name: words('公母', 'Kind'), options: [words('公蟹', 'Male'), words('母蟹', 'Female')] },
      { name: words('规格', 'Size'), options: [words('4 两 × 4 只', '200 g × 4'), words('6 两 × 2 只', '300 g × 2')] },
    ],
    skus: every([2, 2], ([kind, size]) => ({
      price: pick(kind, pick(size, 198_00, 168_00), pick(size, 238_00, 198_00)),
      stock: pick(size, 18, 12),
      grams: pick(size, 1_600, 1_300),
      picture: size,
    })),
    promises: ['coldChain', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('crab', 3),
    received: 0,
  },
  {
    key: 'oyster',
    category: 'sea-shell',
    title: words('乳山生蚝', 'Rushan oysters'),
    longTitle: words('乳山生蚝，下单后才捞', 'Rushan oysters, lifted after you order'),
    story: {
      by: words('姜海燕 · 养蚝 13 年', 'Jiang Haiyan · 13 years of oysters'),
      face: 'face-jiang',
      place: words('山东 · 乳山', 'Rushan, Shandong'),
      headline: words('下单才捞，捞了就走', 'Ordered, lifted, gone'),
      paragraphs: [
        words(
          '“下午 4 点前的单，第二天退潮去捞。岸上不过夜。”',
          '“Orders before four go out on the next low tide. Nothing stays ashore overnight.”',
        ),
        words(
          '壳上带泥是海里的样子，刷一刷就好。蒸 8 分钟，口没开的别吃。',
          'Mud on the shell is how they live; brush it off. Steam for 8 minutes and leave any that stay shut.',
        ),
      ],
    },
    facts: [
      fact('单只', '100–150 克', 'Each', '100–150 g'),
      fact('附送', '开蚝刀一把、手套一只', 'With it', 'One knife, one glove'),
    ],
    specs: [{ name: words('净重', 'Net weight'), options: [words('2.5 千克', '2.5 kg'), words('5 千克', '5 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 79_00, 146_00),
      stock: pick(weight, 46, 28),
      grams: pick(weight, 3_100, 5_800),
    })),
    promises: ['coldChain', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('oyster', 3),
    received: 0,
  },
  {
    key: 'croaker',
    category: 'sea-fish',
    title: words('宁德大黄鱼', 'Ningde yellow croaker'),
    longTitle: words('宁德大黄鱼，三去真空，到家直接蒸', 'Ningde yellow croaker, cleaned and vacuum-packed'),
    story: {
      by: words('蔡海生 · 养鱼 18 年', 'Cai Haisheng · 18 years of fish'),
      face: 'face-cai',
      place: words('福建 · 宁德三都澳', "Sandu'ao, Ningde"),
      headline: words('夜里起鱼，肚皮才黄', 'Lifted at night, for the yellow'),
      paragraphs: [
        words(
          '“大黄鱼怕光，白天起网颜色就淡了。所以都是夜里两点。”',
          '“They shun light; by day the yellow fades. So we lift the nets at two in the night.”',
        ),
        words(
          '去鳞、去鳃、去内脏，再冻。冷藏化一夜，上汽蒸 9 分钟。',
          'Scaled, gilled, gutted, then frozen. Thaw overnight in the fridge, steam for 9 minutes.',
        ),
      ],
    },
    facts: [
      fact('单条', '400–500 克', 'Each', '400–500 g'),
      fact('储存', '零下 18 度，9 个月', 'Store', '−18 °C, 9 months'),
    ],
    specs: [{ name: words('规格', 'Pack'), options: [words('2 条', '2 fish'), words('4 条', '4 fish')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 88_00, 168_00),
      stock: pick(pack, 40, 26),
      grams: pick(pack, 1_250, 2_300),
      picture: pack,
    })),
    promises: ['coldChain', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('croaker', 3),
    received: 0,
  },
  {
    key: 'squid',
    category: 'sea-fish',
    title: words('本港小鱿鱼', 'Small local squid'),
    longTitle: words('舟山本港小鱿鱼，带籽，洗好了', 'Small squid from Zhoushan, cleaned'),
    story: {
      by: words('周阿姨 · 挑海货 30 年', 'Auntie Zhou · 30 years of sorting fish'),
      face: 'face-zhou',
      place: words('浙江 · 舟山沈家门', 'Shenjiamen, Zhoushan'),
      headline: words('一条一条，拿手挑的', 'Sorted by hand, one by one'),
      paragraphs: [
        words(
          '“夜里 3 点码头开秤，我只要当天的。软的、有味的，都放回去。”',
          '“The scales open at three in the night. I take only today’s; soft ones go back.”',
        ),
        words(
          '眼睛、软骨去掉了，分四小包，一包炒一盘。',
          'Eyes and quill taken out, in four small bags, one for a dish.',
        ),
      ],
    },
    facts: [fact('单条', '8–12 厘米', 'Each', '8–12 cm'), fact('净重', '250 克 × 4 包', 'Net weight', '250 g × 4')],
    specs: [{ name: words('净重', 'Net weight'), options: [words('1 千克', '1 kg'), words('2 千克', '2 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 69_00, 132_00),
      team: pick(weight, 54_00, 103_00),
      stock: pick(weight, 37, 15),
      grams: pick(weight, 1_450, 2_600),
    })),
    promises: ['coldChain', 'freshPaid', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 4 },
    pictures: picturesOf('squid', 3),
    received: 0,
  },
  {
    key: 'laver',
    category: 'sea-dry',
    title: words('霞浦头水紫菜', 'First-cut laver'),
    longTitle: words('霞浦头水紫菜，免洗 100 克', 'First-cut laver from Xiapu, ready to use, 100 g'),
    story: {
      by: words('陈水妹 · 晒紫菜 16 年', 'Chen Shuimei · 16 years of laver'),
      face: 'face-shui',
      place: words('福建 · 霞浦', 'Xiapu, Fujian'),
      headline: words('头一水，薄得透光', 'The first cut lets light through'),
      paragraphs: [
        words(
          '“10 月剪第一水，最嫩。后面几水越来越厚，价钱也差得远。”',
          '“The first cut is in October and the most tender. Later ones grow thick, and the price falls.”',
        ),
        words(
          '竹帘上晒，圆圆一张。汤开了关火，撕一把进去。',
          'Dried round on bamboo mats. Turn off the fire and tear some into the soup.',
        ),
      ],
    },
    facts: [
      fact('采收', '2026 年 10 月', 'Cut', 'October 2026'),
      fact('保质期', '12 个月，防潮', 'Keeps', '12 months, dry'),
    ],
    specs: [{ name: words('净重', 'Net weight'), options: [words('100 克', '100 g'), words('250 克', '250 g')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 36_00, 82_00),
      stock: pick(weight, 70, 33),
      grams: pick(weight, 180, 360),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('laver', 3),
    received: 0,
  },
];
