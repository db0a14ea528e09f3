import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const lab = {
  by: words('苏念 · 做配方 12 年', 'Su Nian · 12 years of recipes'),
  face: 'face-su',
  place: words('上海 · 奉贤', 'Fengxian, Shanghai'),
};

const camellia = {
  by: words('温玉琴 · 榨山茶油 18 年', 'Wen Yuqin · 18 years of camellia oil'),
  face: 'face-wen',
  place: words('江西 · 上饶', 'Shangrao, Jiangxi'),
};

export const skin: readonly DemoGoods[] = [
  {
    key: 'mask-cica',
    category: 'skin-mask',
    title: words('积雪草补水面膜', 'Centella sheet masks'),
    longTitle: words('积雪草补水面膜 25 毫升，成分 14 种', 'Centella sheet masks, 25 ml, 14 ingredients'),
    story: {
      ...lab,
      headline: words('成分表上，一共 14 行', 'Fourteen lines on the label'),
      paragraphs: [
        words(
          '“以前给大牌做，配方 50 种起。给自己做，能不放的都不放。”',
          '“For big brands a recipe had 50 things and more. For myself I leave out what can be left out.”',
        ),
        words(
          '补水用的，不管别的。没有香精和酒精；第一次用，先在耳后试。',
          'It gives water, nothing else. No perfume, no alcohol; try it behind the ear first.',
        ),
      ],
    },
    facts: [
      fact('膜布', '天丝 0.3 毫米', 'Sheet', 'Lyocell, 0.3 mm'),
      fact('用法', '15 分钟，揭下不用洗', 'Use', '15 minutes, no rinsing'),
    ],
    specs: [
      {
        name: words('规格', 'Pack'),
        options: [words('5 片', '5 masks'), words('10 片', '10 masks'), words('20 片', '20 masks')],
      },
    ],
    skus: every([3], ([pack]) => ({
      price: pick(pack, 49_00, 89_00, 162_00),
      team: pick(pack, 38_00, 66_00, 119_00),
      stock: pick(pack, 120, 96, 40),
      grams: pick(pack, 220, 400, 760),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 3, hours: 24, perUser: 4 },
    pictures: picturesOf('mask-cica', 3),
    received: 0,
  },
  {
    key: 'mask-cucumber',
    category: 'skin-mask',
    title: words('黄瓜水凉感面膜', 'Cool cucumber masks'),
    longTitle: words('黄瓜水凉感面膜，冰箱放一放再敷', 'Cucumber water masks, best from the fridge'),
    story: {
      ...lab,
      headline: words('晒了一天，敷个凉的', 'After a day in the sun'),
      paragraphs: [
        words(
          '“小时候我妈切黄瓜片贴脸，老掉。我把黄瓜水做进了膜里。”',
          '“My mother put slices of cucumber on her face, and they fell off. I put the water into a sheet.”',
        ),
        words(
          '凉来自冰箱，没有加薄荷醇。孕期和过敏肤质先问医生。',
          'The cool is from the fridge, not from menthol. With allergies or in pregnancy ask a doctor first.',
        ),
      ],
    },
    facts: [
      fact('净含量', '22 毫升 × 8 片', 'Content', '22 ml × 8'),
      fact('备案', '国产普通化妆品已备案', 'Filing', 'Filed as an ordinary cosmetic'),
    ],
    specs: [{ name: words('规格', 'Pack'), options: [words('8 片', '8 masks'), words('16 片', '16 masks')] }],
    skus: every([2], ([pack]) => ({
      price: pick(pack, 59_00, 108_00),
      stock: pick(pack, 62, 35),
      grams: pick(pack, 300, 580),
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('mask-cucumber', 3),
    received: 0,
  },
  {
    key: 'cream-camellia',
    category: 'skin-cream',
    title: words('山茶油面霜 50 克', 'Camellia oil cream'),
    longTitle: words('山茶油面霜 50 克，冬天用的', 'Camellia oil cream, 50 g, for winter'),
    story: {
      ...camellia,
      headline: words('冷榨的头一道油', 'The first cold pressing'),
      paragraphs: [
        words(
          '“我奶奶冬天抹手就用茶油，太油。后来请人调成霜，不糊。”',
          '“My grandmother rubbed camellia oil on her hands, too greasy. We had it stirred into a cream.”',
        ),
        words(
          '干性皮肤冬天用着合适，油性皮肤会嫌厚。豌豆大小就够。',
          'Right for dry skin in winter; oily skin will find it heavy. The size of a pea is enough.',
        ),
      ],
    },
    facts: [
      fact('净含量', '50 克', 'Content', '50 g'),
      fact('开封后', '12 个月内用完', 'Once open', 'Use within 12 months'),
    ],
    specs: [{ name: words('质地', 'Texture'), options: [words('清爽', 'Light'), words('滋润', 'Rich')] }],
    skus: every([2], ([texture]) => ({
      price: 118_00,
      team: 92_00,
      stock: pick(texture, 38, 44),
      grams: 210,
      picture: texture,
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 2, hours: 24, perUser: 3 },
    pictures: picturesOf('cream-camellia', 3),
    received: 0,
  },
  {
    key: 'lotion-kids',
    category: 'skin-cream',
    title: words('儿童身体乳', "Children's body lotion"),
    longTitle: words('儿童身体乳 300 毫升，没有香味', "Children's body lotion, 300 ml, without perfume"),
    story: {
      ...lab,
      headline: words('闻着什么都没有', 'It smells of nothing'),
      paragraphs: [
        words(
          '“我儿子两岁时，一闻香就打喷嚏。这瓶就是给他做的。”',
          '“At two my son sneezed at every perfume. This one was made for him.”',
        ),
        words(
          '泵头压两下，够一条腿。洗完澡身上还潮时抹，好推开。',
          'Two pumps for a leg. Put it on while the skin is still damp.',
        ),
      ],
    },
    facts: [
      fact('适合', '3–12 岁', 'Age', '3–12 years'),
      fact('备案', '儿童化妆品，有小金盾标志', 'Filing', "Children's cosmetic, with the shield mark"),
    ],
    specs: [
      { name: words('香味', 'Scent'), options: [words('无香', 'None'), words('淡橙皮', 'Faint orange peel')] },
      { name: words('规格', 'Pack'), options: [words('1 瓶', '1 bottle'), words('2 瓶', '2 bottles')] },
    ],
    skus: every([2, 2], ([scent, pack]) => ({
      price: pick(pack, 68_00, 128_00),
      stock: pick(scent, 50, 29),
      grams: pick(pack, 410, 810),
      picture: scent,
    })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('lotion-kids', 3),
    received: 0,
  },
  {
    key: 'soap',
    category: 'skin-wash',
    title: words('山茶油手工皂', 'Camellia oil soap'),
    longTitle: words('山茶油冷制手工皂，晾足 45 天', 'Camellia oil soap, cured for 45 days'),
    story: {
      ...camellia,
      headline: words('晾 45 天，才不伤手', 'Cured for 45 days'),
      paragraphs: [
        words(
          '“新皂碱重，摸着发涩。架子上晾一个半月，翻两回身。”',
          '“Fresh soap bites. It lies on the shelf for six weeks and is turned twice.”',
        ),
        words(
          '洗手洗澡都行。颜色来自艾草、红曲和姜黄，会慢慢变浅。',
          'For hands and body. The colours are mugwort, red yeast and turmeric, and fade with time.',
        ),
      ],
    },
    facts: [
      fact('净重', '100 克一块', 'Net weight', '100 g each'),
      fact('存放', '沥水，别泡着', 'Keep', 'On a rack, never in water'),
    ],
    specs: [
      {
        name: words('颜色', 'Colour'),
        options: [words('红曲', 'Red yeast'), words('艾草', 'Mugwort'), words('姜黄', 'Turmeric')],
      },
      { name: words('规格', 'Pack'), options: [words('2 块', '2 bars'), words('4 块', '4 bars')] },
    ],
    skus: every([3, 2], ([colour, pack]) => ({
      price: pick(pack, 36_00, 66_00),
      team: pick(pack, 26_00, 48_00),
      stock: pick(colour, 45, 52, 31),
      grams: pick(pack, 240, 460),
      picture: colour,
    })),
    promises: ['sealedReturn', 'freeFreight'],
    team: { size: 5, hours: 24, perUser: 4 },
    pictures: picturesOf('soap', 4),
    received: 0,
  },
  {
    key: 'lipstick',
    category: 'skin-wash',
    title: words('日常滋润口红', 'Everyday lipstick'),
    longTitle: words('日常滋润口红，三个上班色', 'Everyday lipstick in three shades for work'),
    story: {
      by: words('桃子 · 调口红 5 年', 'Taozi · 5 years of shades'),
      face: 'face-tao',
      place: words('广东 · 广州白云', 'Baiyun, Guangzhou'),
      headline: words('不照镜子也能涂', 'Put it on without a mirror'),
      paragraphs: [
        words(
          '“上班谁有空描唇线。颜色淡一点，涂歪了也看不出来。”',
          '“Who has time for lip liner on a workday? A soft colour forgives a crooked line.”',
        ),
        words(
          '会沾杯，吃饭会掉，随手补就行。空管寄回来能换芯。',
          'It marks cups and goes with lunch; just add some. Send the empty tube back for a refill.',
        ),
      ],
    },
    facts: [
      fact('净重', '3.2 克', 'Net weight', '3.2 g'),
      fact('保质期', '3 年，开封后 12 个月', 'Keeps', '3 years, 12 months once open'),
    ],
    specs: [
      {
        name: words('色号', 'Shade'),
        options: [words('01 樱桃', '01 Cherry'), words('02 豆沙', '02 Bean'), words('03 暖橘', '03 Warm orange')],
      },
    ],
    skus: every([3], ([shade]) => ({ price: 79_00, stock: pick(shade, 33, 47, 26), grams: 60, picture: shade })),
    promises: ['sealedReturn', 'freeFreight'],
    pictures: picturesOf('lipstick', 4),
    received: 0,
  },
];
