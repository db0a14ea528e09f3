import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const scopes = {
  by: words('郝远 · 看星星 14 年', 'Hao Yuan · 14 years under the stars'),
  face: 'face-hao',
  place: words('江苏 · 南京', 'Nanjing'),
};

export const night: readonly DemoGoods[] = [
  {
    key: 'scope-junior',
    category: 'night-scope',
    title: words('少年天文望远镜', 'Telescope for the young'),
    longTitle: words('少年天文望远镜 70/700，看得见土星环', 'Refractor 70/700: the rings of Saturn are within reach'),
    story: {
      ...scopes,
      headline: words('第一眼，先看月亮', 'Begin with the moon'),
      paragraphs: [
        words(
          '“别急着看星系，那要大口径。月亮、土星环、木星四颗卫星，这支够了。”',
          '“Leave the galaxies to big mirrors. The moon, the rings of Saturn, four moons of Jupiter: this one will do.”',
        ),
        words(
          '铝脚架，孩子能自己调。千万别对着太阳看。',
          'An aluminium tripod that a child can set. Never point it at the sun.',
        ),
      ],
    },
    facts: [
      fact('口径 / 焦距', '70 / 700 毫米', 'Aperture / focal length', '70 / 700 mm'),
      fact('重量', '3.1 千克（含脚架）', 'Weight', '3.1 kg with the tripod'),
    ],
    specs: [
      {
        name: words('套装', 'Set'),
        options: [words('单支', 'Telescope'), words('加手机夹和月亮滤镜', 'With phone clip and moon filter')],
      },
    ],
    skus: every([2], ([set]) => ({
      price: pick(set, 599_00, 688_00),
      team: pick(set, 469_00, 539_00),
      stock: pick(set, 18, 14),
      grams: pick(set, 4_200, 4_500),
    })),
    promises: ['sevenDays', 'repairYear', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 1 },
    pictures: picturesOf('scope-junior', 3),
    received: 0,
  },
  {
    key: 'scope-mirror',
    category: 'night-scope',
    title: words('进阶望远镜 90 口径', 'Telescope, 90 mm'),
    longTitle: words('进阶天文望远镜 90/900，带寻星镜', 'Refractor 90/900 with finder'),
    story: {
      ...scopes,
      headline: words('搬得动，才看得多', 'What you can carry you will use'),
      paragraphs: [
        words(
          '“我第一支 11 公斤，一年搬下楼三回。现在只推荐一只手提得起的。”',
          '“My first weighed 11 kg and went downstairs three times a year. Now I recommend what one hand can lift.”',
        ),
        words(
          '城里看月面和行星；郊外能看到猎户座星云的一团光。',
          'In town the moon and planets; outside it the glow of the Orion nebula.',
        ),
      ],
    },
    facts: [
      fact('口径 / 焦距', '90 / 900 毫米', 'Aperture / focal length', '90 / 900 mm'),
      fact('重量', '5.4 千克（含脚架）', 'Weight', '5.4 kg with the tripod'),
    ],
    specs: [{ name: words('颜色', 'Colour'), options: [words('夜蓝', 'Night blue'), words('珍珠白', 'Pearl white')] }],
    skus: every([2], ([colour]) => ({ price: 1_199_00, stock: pick(colour, 8, 6), grams: 7_200, picture: colour })),
    promises: ['sevenDays', 'repairYear', 'freeFreight'],
    pictures: picturesOf('scope-mirror', 3),
    received: 0,
  },
  {
    key: 'binoculars',
    category: 'night-scope',
    title: words('观星双筒 8×42', 'Binoculars 8×42'),
    longTitle: words('观星双筒望远镜 8×42，孩子也拿得稳', 'Binoculars 8×42, steady in small hands'),
    story: {
      ...scopes,
      headline: words('躺草地上，用这个', 'For lying in the grass'),
      paragraphs: [
        words(
          '“仰着脖子看十分钟就酸。躺下，双筒架鼻梁上，能看一晚。”',
          '“With your head back you tire in ten minutes. Lie down and you can look all night.”',
        ),
        words('8 倍不抖，12 倍就抖。白天看鸟也行。', 'Eight times is steady, twelve shakes. By day it is for birds.'),
      ],
    },
    facts: [
      fact('倍率 / 口径', '8 倍 / 42 毫米', 'Power / aperture', '8× / 42 mm'),
      fact('重量', '620 克', 'Weight', '620 g'),
    ],
    specs: [{ name: words('颜色', 'Colour'), options: [words('石墨', 'Graphite'), words('军绿', 'Olive')] }],
    skus: every([2], ([colour]) => ({
      price: 399_00,
      team: 329_00,
      stock: pick(colour, 16, 12),
      grams: 880,
      picture: colour,
    })),
    promises: ['sevenDays', 'repairYear', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 2 },
    pictures: picturesOf('binoculars', 3),
    received: 0,
  },
  {
    key: 'red-torch',
    category: 'night-gear',
    title: words('观星红光手电', 'Red torch'),
    longTitle: words('观星红光手电，不晃自己也不晃别人', 'Red torch that spares your eyes and your neighbours'),
    story: {
      ...scopes,
      headline: words('眼睛适应黑，要 20 分钟', 'Eyes need twenty minutes of dark'),
      paragraphs: [
        words(
          '“白光一照，20 分钟白等。红光暗，看星图刚好。”',
          '“One flash of white light and the twenty minutes are lost. Red is dim, enough for the chart.”',
        ),
        words('三档亮度，一节 5 号电池能用 40 小时。', 'Three levels; 40 hours on one AA cell.'),
      ],
    },
    facts: [
      fact('重量', '72 克，不含电池', 'Weight', '72 g without the cell'),
      fact('电池', '5 号 1 节，需另备', 'Power', 'One AA cell, not included'),
    ],
    specs: [{ name: words('规格', 'Pack'), options: [words('1 支', '1 torch'), words('2 支', '2 torches')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 49_00, 92_00),
      stock: pick(pack, 55, 24),
      grams: pick(pack, 120, 230),
      picture: pick(pack, 0, 2),
    })),
    promises: ['sevenDays', 'repairYear', 'freeFreight'],
    pictures: picturesOf('red-torch', 3),
    received: 0,
  },
  {
    key: 'trip-lenghu',
    category: 'night-trip',
    title: words('冷湖观星三天', 'Three days at Lenghu'),
    longTitle: words('青海冷湖观星三天两晚，12 人小车队', 'Three days of stars at Lenghu, Qinghai, 12 people'),
    story: {
      by: words('老周 · 带队 9 年', 'Lao Zhou · 9 years of leading'),
      face: 'face-laozhou',
      place: words('青海 · 冷湖', 'Lenghu, Qinghai'),
      headline: words('没有灯，才有银河', 'Where lamps end, the Milky Way begins'),
      paragraphs: [
        words(
          '“赛什腾山那边一年有 300 来个晴夜。可天说了算，阴天我们就讲故事。”',
          '“Near Saishiteng some 300 nights a year are clear. But the sky decides; on cloudy nights we tell stories.”',
        ),
        words(
          '海拔 2800 米，夜里零下，棉衣队里有。看不到星不退费，出发前 7 天能全退。',
          'At 2,800 m it freezes at night; we bring coats. No refund for clouds, a full one until 7 days before.',
        ),
      ],
    },
    facts: [
      fact(
        '含',
        '敦煌接送、两晚住宿、望远镜、讲解、保险',
        'Included',
        'Transfer from Dunhuang, two nights, telescopes, guide, insurance',
      ),
      fact('不含', '到敦煌的路费、正餐', 'Not included', 'Travel to Dunhuang, main meals'),
    ],
    specs: [
      {
        name: words('出发', 'Departure'),
        options: [
          words('12 月 11 日', '11 December'),
          words('1 月 8 日', '8 January'),
          words('2 月 5 日', '5 February'),
        ],
      },
      { name: words('人', 'Person'), options: [words('大人', 'Adult'), words('8–14 岁', 'Age 8–14')] },
    ],
    skus: every([3, 2], ([departure, person]) => ({
      price: pick(person, 1_880_00, 1_380_00),
      team: pick(person, 1_580_00, 1_180_00),
      stock: pick(departure, 12, 12, 8),
      grams: 0,
    })),
    promises: ['tripRefund'],
    team: { size: 3, hours: 24, perUser: 4 },
    pictures: picturesOf('trip-lenghu', 3),
    received: 0,
  },
  {
    key: 'trip-tianmu',
    category: 'night-trip',
    title: words('天目山亲子观星夜', 'Family night on Tianmu'),
    longTitle: words(
      '天目山亲子观星夜，住帐篷，周六去周日回',
      'Family night in tents on Mount Tianmu, Saturday to Sunday',
    ),
    story: {
      by: words('陈老师 · 教科学 11 年', 'Teacher Chen · 11 years of science'),
      face: 'face-chen',
      place: words('浙江 · 临安天目山', 'Mount Tianmu, Linan'),
      headline: words('认得三个星座再下山', 'Come down knowing three constellations'),
      paragraphs: [
        words(
          '“孩子不用背，抬头找。冬天猎户、双子、大犬，一晚上都认得。”',
          '“No learning by heart: look up and find them. Orion, Gemini, the Great Dog, all in one winter night.”',
        ),
        words(
          '10 个帐篷，一家一顶。下雨改到室内做星盘，或者改期。',
          'Ten tents, one a family. If it rains we build star charts indoors, or change the date.',
        ),
      ],
    },
    facts: [
      fact(
        '含',
        '帐篷睡袋、望远镜、早晚餐、保险',
        'Included',
        'Tent and bags, telescopes, supper and breakfast, insurance',
      ),
      fact('适合', '6 岁以上', 'Age', 'Over 6 years'),
    ],
    specs: [
      {
        name: words('日期', 'Date'),
        options: [words('12 月 5 日', '5 December'), words('12 月 19 日', '19 December')],
      },
      {
        name: words('人数', 'People'),
        options: [words('一大一小', '1 adult, 1 child'), words('两大一小', '2 adults, 1 child')],
      },
    ],
    skus: every([2, 2], ([date, people]) => ({
      price: pick(people, 468_00, 628_00),
      stock: pick(date, 5, 7),
      grams: 0,
    })),
    promises: ['tripRefund'],
    pictures: picturesOf('trip-tianmu', 3),
    received: 0,
  },
];
