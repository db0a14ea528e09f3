import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

export const snack: readonly DemoGoods[] = [
  {
    key: 'hickory',
    category: 'snack-nuts',
    title: words('临安山核桃仁', 'Linan hickory kernels'),
    longTitle: words('临安山核桃仁，手剥，今年新果', "Linan hickory kernels, shelled by hand, this year's"),
    story: {
      by: words('章红卫 · 打核桃 20 年', 'Zhang Hongwei · 20 autumns of hickory'),
      face: 'face-zhang',
      place: words('浙江 · 临安昌化', 'Changhua, Linan'),
      headline: words('树 12 米高，竿子 8 米', 'The tree is 12 m, the pole 8 m'),
      paragraphs: [
        words(
          '“白露开竿，早一天都不行，油不够。我爬树，我老婆在下面捡。”',
          '“We begin at White Dew, not a day before: the oil is not there. I climb, my wife gathers.”',
        ),
        words(
          '两遍水煮去涩，再炒。村里 7 个阿姨剥壳，一天一人 6 斤。',
          'Boiled twice, then roasted. Seven women of the village shell them, 3 kg each a day.',
        ),
      ],
    },
    facts: [
      fact('配料', '山核桃仁、食用盐、白砂糖', 'Contains', 'Hickory, salt, sugar'),
      fact('提醒', '坚果过敏的人别吃', 'Note', 'Not for people allergic to nuts'),
    ],
    specs: [
      { name: words('口味', 'Flavour'), options: [words('原味', 'Plain'), words('椒盐', 'Salt and pepper')] },
      { name: words('净重', 'Net weight'), options: [words('250 克', '250 g'), words('500 克', '500 g')] },
    ],
    skus: every([2, 2], ([flavour, weight]) => ({
      price: pick(weight, 58_00, 112_00),
      team: pick(weight, 42_00, 82_00),
      stock: pick(flavour, 96, 61),
      grams: pick(weight, 310, 580),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 5 },
    pictures: picturesOf('hickory', 3),
    received: 0,
  },
  {
    key: 'peanut',
    category: 'snack-nuts',
    title: words('砂炒带壳花生', 'Sand-roasted peanuts'),
    longTitle: words('正阳砂炒带壳花生，三粒红', 'Peanuts from Zhengyang, roasted in hot sand'),
    story: {
      by: words('李长山 · 炒花生 22 年', 'Li Changshan · 22 years of roasting'),
      face: 'face-lishan',
      place: words('河南 · 正阳', 'Zhengyang, Henan'),
      headline: words('沙子热了，花生才匀', 'Hot sand roasts them evenly'),
      paragraphs: [
        words(
          '“铁锅直接炒，一边糊一边生。河沙裹着炒，25 分钟，一锅 60 斤。”',
          '“On bare iron one side burns. In river sand it takes 25 minutes, 30 kg a pan.”',
        ),
        words(
          '炒好摊凉一夜才脆。壳上有点沙土味，是正常的。',
          'They crisp overnight. A little earthy smell on the shell is as it should be.',
        ),
      ],
    },
    facts: [
      fact('配料', '花生', 'Contains', 'Peanuts'),
      fact('提醒', '花生过敏的人别吃', 'Note', 'Not for people allergic to peanuts'),
    ],
    specs: [{ name: words('净重', 'Net weight'), options: [words('1 斤', '500 g'), words('3 斤', '1.5 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 16_80, 42_00),
      stock: pick(weight, 140, 75),
      grams: pick(weight, 560, 1_620),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('peanut', 3),
    received: 0,
  },
  {
    key: 'chestnut',
    category: 'snack-nuts',
    title: words('迁西甘栗仁', 'Qianxi chestnuts, peeled'),
    longTitle: words('迁西甘栗仁，小袋装，撕开就吃', 'Peeled Qianxi chestnuts in small bags'),
    story: {
      by: words('刘玉芬 · 管栗子树 26 年', 'Liu Yufen · 26 years of chestnut trees'),
      face: 'face-yufen',
      place: words('河北 · 迁西', 'Qianxi, Hebei'),
      headline: words('落地的才捡，不打树', 'Only what falls'),
      paragraphs: [
        words(
          '“打下来的嘴生，自己落的才甜。天天早上捡一遍，比松鼠早。”',
          '“Beaten down they taste raw; fallen ones are sweet. I go every morning, before the squirrels.”',
        ),
        words(
          '蒸熟、剥壳、真空，没有另加糖。热水烫两分钟更软。',
          'Steamed, peeled, vacuum-packed, no sugar added. Two minutes in hot water make them softer.',
        ),
      ],
    },
    facts: [fact('配料', '板栗', 'Contains', 'Chestnuts'), fact('保质期', '9 个月', 'Keeps', '9 months')],
    specs: [
      {
        name: words('规格', 'Pack'),
        options: [words('80 克 × 5 袋', '80 g × 5'), words('80 克 × 10 袋', '80 g × 10')],
      },
    ],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 32_80, 59_80),
      stock: pick(pack, 110, 64),
      grams: pick(pack, 480, 920),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('chestnut', 3),
    received: 0,
  },
  {
    key: 'cookie',
    category: 'snack-pastry',
    title: words('巧克力豆燕麦曲奇', 'Oat cookies'),
    longTitle: words('巧克力豆燕麦曲奇，现烤，玻璃纸包', 'Oat cookies with chocolate, baked to order'),
    story: {
      by: words('果果妈 · 烤了 6 年', "Guoguo's mum · baking for 6 years"),
      face: 'face-mama',
      place: words('浙江 · 杭州', 'Hangzhou'),
      headline: words('少一半糖，孩子也没发现', 'Half the sugar, and nobody noticed'),
      paragraphs: [
        words(
          '“方子上写 100 克糖，我放 50，女儿照样吃光。后来就一直 50。”',
          '“The recipe says 100 g of sugar. I took 50, and my daughter finished them all. It has been 50 since.”',
        ),
        words(
          '周二、周五开炉，下单后的第一炉给你。持证的小作坊，能来看。',
          'The oven runs on Tuesdays and Fridays; you get the next batch. A licensed kitchen, visitors welcome.',
        ),
      ],
    },
    facts: [
      fact(
        '配料',
        '小麦粉、黄油、燕麦、鸡蛋、巧克力豆、白砂糖',
        'Contains',
        'Wheat, butter, oats, egg, chocolate, sugar',
      ),
      fact('保质期', '20 天', 'Keeps', '20 days'),
    ],
    specs: [
      { name: words('口味', 'Flavour'), options: [words('巧克力豆', 'Chocolate'), words('蔓越莓', 'Cranberry')] },
      { name: words('规格', 'Pack'), options: [words('12 块', '12 pieces'), words('24 块', '24 pieces')] },
    ],
    skus: every([2, 2], ([flavour, pack]) => ({
      price: pick(pack, 38_00, 69_00),
      stock: pick(flavour, 48, 36),
      grams: pick(pack, 380, 720),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('cookie', 3),
    received: 0,
  },
  {
    key: 'mooncake',
    category: 'snack-pastry',
    title: words('宣威火腿小饼', 'Ham cakes from Yunnan'),
    longTitle: words('宣威火腿小饼，一个 50 克，酥皮', 'Small Xuanwei ham cakes, 50 g each'),
    story: {
      by: words('杨桂芝 · 做饼 19 年', 'Yang Guizhi · 19 years of pastry'),
      face: 'face-gui',
      place: words('云南 · 宣威', 'Xuanwei, Yunnan'),
      headline: words('火腿自己腌，两年', 'The ham is two years old'),
      paragraphs: [
        words(
          '“我家火腿挂两个冬天。做饼只用后腿，切丁拌蜂蜜。”',
          '“Our ham hangs through two winters. For cakes only the hind leg, diced with honey.”',
        ),
        words('烤箱 150 度回 5 分钟，皮会重新酥。', 'Five minutes at 150 °C and the crust is crisp again.'),
      ],
    },
    facts: [
      fact('配料', '小麦粉、火腿、猪油、蜂蜜、白砂糖', 'Contains', 'Wheat, ham, lard, honey, sugar'),
      fact('保质期', '45 天', 'Keeps', '45 days'),
    ],
    specs: [{ name: words('规格', 'Pack'), options: [words('8 个', '8 cakes'), words('16 个', '16 cakes')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 48_00, 89_00),
      team: pick(pack, 36_00, 68_00),
      stock: pick(pack, 72, 40),
      grams: pick(pack, 520, 1_000),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 4 },
    pictures: picturesOf('mooncake', 3),
    received: 0,
  },
  {
    key: 'rice-cracker',
    category: 'snack-home',
    title: words('海苔糙米饼', 'Rice crackers with nori'),
    longTitle: words('海苔糙米饼，非油炸，独立小包', 'Brown rice crackers with nori, baked, wrapped singly'),
    story: {
      by: words('困困 · 做米饼 7 年', 'Kunkun · 7 years of crackers'),
      face: 'face-koala',
      place: words('江苏 · 泰州', 'Taizhou, Jiangsu'),
      headline: words('加班到九点，吃这个', 'For evenings at the desk'),
      paragraphs: [
        words(
          '“我原来是程序员，半夜老吃泡面。后来回家跟舅舅烤米饼。”',
          '“I was a programmer who lived on noodles at midnight. Then I went home to bake crackers with my uncle.”',
        ),
        words(
          '糙米蒸熟压片，烤 9 分钟，刷酱油贴海苔。一包两片。',
          'Brown rice steamed, pressed, baked 9 minutes, soy sauce and nori. Two in a bag.',
        ),
      ],
    },
    facts: [
      fact('配料', '糙米、酱油、海苔、麦芽糖', 'Contains', 'Brown rice, soy sauce, nori, malt'),
      fact('净重', '16 克 × 20 包', 'Net weight', '16 g × 20'),
    ],
    specs: [{ name: words('口味', 'Flavour'), options: [words('酱油', 'Soy sauce'), words('芝麻', 'Sesame')] }],
    skus: every([2], ([flavour]) => ({ price: 29_90, stock: pick(flavour, 88, 57), grams: 420 })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('rice-cracker', 3),
    received: 0,
  },
  {
    key: 'sweet-potato',
    category: 'snack-home',
    title: words('连城红心地瓜干', 'Dried sweet potato'),
    longTitle: words('连城红心地瓜干，软的，不加糖', 'Soft dried sweet potato from Liancheng, no sugar added'),
    story: {
      by: words('罗金凤 · 晒地瓜 14 年', 'Luo Jinfeng · 14 years of drying'),
      face: 'face-luo',
      place: words('福建 · 连城', 'Liancheng, Fujian'),
      headline: words('白霜是它自己的糖', 'The white bloom is its own sugar'),
      paragraphs: [
        words(
          '“挖出来先放半个月，让它自己甜。急着蒸，就要加糖了。”',
          '“We leave them two weeks after digging, to grow sweet. Who hurries has to add sugar.”',
        ),
        words(
          '蒸、去皮、晒、再蒸、再晒。表面有白霜，不是坏了。',
          'Steamed, peeled, dried, and again. White bloom on it is no fault.',
        ),
      ],
    },
    facts: [fact('配料', '红心地瓜', 'Contains', 'Sweet potato'), fact('保质期', '8 个月', 'Keeps', '8 months')],
    specs: [{ name: words('净重', 'Net weight'), options: [words('500 克', '500 g'), words('1 千克', '1 kg')] }],
    skus: every([2], ([weight]) => ({
      price: pick(weight, 26_00, 48_00),
      team: pick(weight, 19_90, 36_00),
      stock: pick(weight, 105, 62),
      grams: pick(weight, 560, 1_080),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 5, hours: 24, perUser: 5 },
    pictures: picturesOf('sweet-potato', 3),
    received: 0,
  },
];
