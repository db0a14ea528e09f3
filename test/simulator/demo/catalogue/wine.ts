import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const moderation = fact(
  '提醒',
  '过量饮酒有害健康，不卖给未成年人',
  'Please note',
  'Too much alcohol harms health; not sold to minors',
);

export const wine: readonly DemoGoods[] = [
  {
    key: 'wine-red',
    category: 'wine-grape',
    title: words('贺兰山赤霞珠干红', 'Helan Cabernet Sauvignon'),
    longTitle: words('贺兰山东麓赤霞珠干红 750 毫升', 'Cabernet Sauvignon from the Helan foothills, 750 ml'),
    story: {
      by: words('丁晓波 · 酿酒 13 年', 'Ding Xiaobo · 13 vintages'),
      face: 'face-ding',
      place: words('宁夏 · 银川镇北堡', 'Zhenbeibu, Yinchuan'),
      headline: words('石头地，葡萄根扎两米', 'Stony ground, roots two metres deep'),
      paragraphs: [
        words(
          '“这片原来是采砂坑，填了四年才种上。石头多，葡萄小，味道浓。”',
          '“This was a gravel pit; it took four years to fill. Stones make small grapes with much taste.”',
        ),
        words(
          '旧桶 12 个月。醒半小时，配羊肉、火锅都行。',
          'Twelve months in old barrels. Half an hour in the glass; with lamb or hot pot.',
        ),
      ],
    },
    facts: [fact('酒精度', '13.5% vol', 'Alcohol', '13.5% vol'), moderation],
    specs: [
      { name: words('年份', 'Vintage'), options: [words('2022', '2022'), words('2023', '2023')] },
      {
        name: words('规格', 'Pack'),
        options: [words('1 瓶', '1 bottle'), words('2 瓶', '2 bottles'), words('6 瓶', '6 bottles')],
      },
    ],
    skus: every([2, 3], ([vintage, pack]) => ({
      price: pick(vintage, pick(pack, 168_00, 326_00, 938_00), pick(pack, 138_00, 268_00, 768_00)),
      team: pick(vintage, pick(pack, 138_00, 268_00, 778_00), pick(pack, 112_00, 218_00, 628_00)),
      stock: pick(pack, 48, 30, 8),
      grams: pick(pack, 1_450, 2_850, 8_300),
      picture: pick(pack, 0, 1, 1),
    })),
    promises: ['adultsOnly', 'freshPaid', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 2 },
    pictures: picturesOf('wine-red', 3),
    received: 0,
  },
  {
    key: 'wine-ice',
    category: 'wine-grape',
    title: words('桓龙湖威代尔冰酒', 'Vidal ice wine'),
    longTitle: words('桓龙湖威代尔冰酒 375 毫升，零下 8 度采', 'Vidal ice wine, 375 ml, picked at −8 °C'),
    story: {
      by: words('金顺姬 · 种冰葡萄 14 年', 'Jin Shunji · 14 winters of grapes'),
      face: 'face-jin',
      place: words('辽宁 · 桓仁', 'Huanren, Liaoning'),
      headline: words('十斤葡萄，一斤酒', 'Ten of grapes, one of wine'),
      paragraphs: [
        words(
          '“等零下 8 度连着两天，半夜打着手电采。手套都冻硬了。”',
          '“We wait for two days at −8 °C and pick by torch at night. The gloves freeze stiff.”',
        ),
        words(
          '甜的，冰到 8 度，小杯。开瓶后冰箱里放两周。',
          'Sweet; at 8 °C, in small glasses. Keeps two weeks open in the fridge.',
        ),
      ],
    },
    facts: [fact('酒精度', '11% vol', 'Alcohol', '11% vol'), moderation],
    specs: [{ name: words('规格', 'Pack'), options: [words('1 瓶', '1 bottle'), words('2 瓶礼盒', 'Gift box of 2')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 198_00, 388_00),
      stock: pick(pack, 26, 14),
      grams: pick(pack, 900, 1_950),
      picture: pack,
    })),
    promises: ['adultsOnly', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('wine-ice', 3),
    received: 0,
  },
  {
    key: 'huadiao',
    category: 'wine-rice',
    title: words('绍兴五年花雕', 'Shaoxing huadiao, 5 years'),
    longTitle: words('绍兴花雕五年陈，陶坛装', 'Shaoxing huadiao aged five years in a clay jar'),
    story: {
      by: words('茅师傅 · 开耙 33 年', 'Master Mao · 33 winters of brewing'),
      face: 'face-mao',
      place: words('浙江 · 绍兴东浦', 'Dongpu, Shaoxing'),
      headline: words('立冬投料，立春压榨', 'Mashed at first cold, pressed in spring'),
      paragraphs: [
        words(
          '“开耙全凭耳朵，缸里声音密了就搅一遍。半夜也得听。”',
          '“You stir by ear: when the vat sounds busy. At night, too.”',
        ),
        words(
          '糯米、麦曲、鉴湖水。温到 40 度喝，做菜也好。',
          'Sticky rice, wheat starter, lake water. Warm it to 40 °C, or cook with it.',
        ),
      ],
    },
    facts: [fact('酒精度', '15% vol', 'Alcohol', '15% vol'), moderation],
    specs: [
      { name: words('甜度', 'Kind'), options: [words('半干', 'Medium dry'), words('半甜', 'Medium sweet')] },
      { name: words('规格', 'Pack'), options: [words('1.5 升坛', '1.5 l jar'), words('5 升坛', '5 l jar')] },
    ],
    skus: every([2, 2], ([kind, pack]) => ({
      price: pick(pack, 88_00, 258_00),
      stock: pick(kind, pick(pack, 33, 12), pick(pack, 26, 7)),
      grams: pick(pack, 2_600, 8_200),
    })),
    promises: ['adultsOnly', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('huadiao', 3),
    received: 0,
  },
  {
    key: 'rice-wine',
    category: 'wine-rice',
    title: words('客家糯米甜酒', 'Hakka sweet rice wine'),
    longTitle: words('客家糯米甜酒 500 毫升，火炙过', 'Hakka sweet rice wine, 500 ml, warmed over fire'),
    story: {
      by: words('钟二嫂 · 酿米酒 24 年', 'Aunt Zhong · 24 years of rice wine'),
      face: 'face-zhong',
      place: words('广东 · 梅州', 'Meizhou, Guangdong'),
      headline: words('稻草灰里，煨一夜', 'A night in the straw ash'),
      paragraphs: [
        words(
          '“酒装瓮，埋进稻草堆，点着慢慢炙。第二天早上颜色就红了。”',
          '“Fill the jar, bury it in straw, light it slowly. By morning the wine is red.”',
        ),
        words('甜，度数低，可也是酒，开车的人别沾。', 'Sweet and mild, but wine all the same: not before driving.'),
      ],
    },
    facts: [fact('酒精度', '10% vol', 'Alcohol', '10% vol'), moderation],
    specs: [{ name: words('规格', 'Pack'), options: [words('1 瓶', '1 bottle'), words('3 瓶', '3 bottles')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 45_00, 128_00),
      stock: pick(pack, 42, 18),
      grams: pick(pack, 950, 2_700),
    })),
    promises: ['adultsOnly', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('rice-wine', 3),
    received: 0,
  },
  {
    key: 'plum-wine',
    category: 'wine-light',
    title: words('青梅酒 500 毫升', 'Green plum wine'),
    longTitle: words('诏安青梅酒 500 毫升，瓶里有梅子', 'Green plum wine from Zhaoan with plums in it'),
    story: {
      by: words('橘子汽水 · 泡酒 6 年', 'Juzi · 6 years of plum wine'),
      face: 'face-cat',
      place: words('福建 · 诏安', "Zhao'an, Fujian"),
      headline: words('清明的梅，放到冬天', 'Plums of April, wine of winter'),
      paragraphs: [
        words(
          '“梅子一颗颗拿牙签去蒂，不然会苦。一坛 10 斤，我听三集剧。”',
          '“Every stalk comes out with a toothpick, or it turns bitter. Ten pounds take three episodes.”',
        ),
        words('米酒打底，冰糖少放。加冰或兑苏打水。', 'On rice spirit, with little rock sugar. Over ice or with soda.'),
      ],
    },
    facts: [fact('酒精度', '12% vol', 'Alcohol', '12% vol'), moderation],
    specs: [{ name: words('规格', 'Pack'), options: [words('1 瓶', '1 bottle'), words('2 瓶', '2 bottles')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 78_00, 148_00),
      stock: pick(pack, 37, 22),
      grams: pick(pack, 1_050, 2_050),
      picture: pack,
    })),
    promises: ['adultsOnly', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('plum-wine', 3),
    received: 0,
  },
  {
    key: 'wheat-beer',
    category: 'wine-light',
    title: words('小麦白啤 6 罐', 'Wheat beer, 6 cans'),
    longTitle: words('小麦白啤 330 毫升 × 6，带橙皮香', 'Wheat beer with orange peel, 330 ml × 6'),
    story: {
      by: words('卷毛 · 酿啤酒 8 年', 'Curly · 8 years of beer'),
      face: 'face-curly',
      place: words('四川 · 成都', 'Chengdu, Sichuan'),
      headline: words('一锅 500 升，卖完再酿', 'A vat of 500 litres, then the next'),
      paragraphs: [
        words(
          '“酒馆后院就一口锅，500 升。罐子上的日期，是我拿章盖的。”',
          '“One vat behind the pub, 500 litres. I stamp the date on the cans by hand.”',
        ),
        words(
          '不过滤，底下有酵母，倒之前轻轻晃。冷藏 60 天。',
          'Unfiltered; roll the can before you pour. Keep cold, 60 days.',
        ),
      ],
    },
    facts: [fact('酒精度', '4.8% vol', 'Alcohol', '4.8% vol'), moderation],
    specs: [{ name: words('规格', 'Pack'), options: [words('6 罐', '6 cans'), words('12 罐', '12 cans')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 66_00, 126_00),
      stock: pick(pack, 40, 24),
      grams: pick(pack, 2_300, 4_500),
    })),
    promises: ['adultsOnly', 'freshPaid', 'freeFreight'],
    pictures: picturesOf('wheat-beer', 3),
    received: 0,
  },
];
