import type { DemoGoods } from './catalogue';
import { every, fact, pick, picturesOf, words } from './make';

const zheng = {
  by: words('郑师傅 · 做书包 22 年', 'Master Zheng · 22 years of school bags'),
  face: 'face-lao',
  place: words('河北 · 白沟', 'Baigou, Hebei'),
};

export const school: readonly DemoGoods[] = [
  {
    key: 'bag-light',
    category: 'school-bags',
    title: words('护脊轻量小书包', 'Light school bag'),
    longTitle: words('护脊轻量书包 1–3 年级，空包 680 克', 'Light school bag for grades 1–3, 680 g empty'),
    story: {
      ...zheng,
      headline: words('先把空包做轻', 'First, make the empty bag light'),
      paragraphs: [
        words(
          '“一年级的孩子平均 22 公斤，书包连书不该过 3.3 公斤。所以我先把空包做到 680 克。”',
          '“A first-grader weighs about 22 kg, so bag and books together should stay under 3.3 kg. That is why I got the empty bag down to 680 g.”',
        ),
        words(
          '“护脊”说的是肩带 7 厘米宽、背板贴着背，重量不往下坠。它不治什么，书还是少带几本好。',
          'What it does for the back: straps 7 cm wide and a panel that lies flat, so the weight does not hang low. It cures nothing; carrying fewer books still helps most.',
        ),
      ],
    },
    facts: [
      fact('重量', '680 克（中号空包，实测 3 只平均）', 'Weight', '680 g (medium, empty, mean of 3 weighed)'),
      fact('面料', '420D 再生尼龙，防泼水', 'Fabric', '420D recycled nylon, repels splashes'),
      fact('适合', '身高 115–135 厘米', 'Fits', 'Children of 115–135 cm'),
    ],
    specs: [
      {
        name: words('颜色', 'Colour'),
        options: [words('海蓝', 'Sea blue'), words('莓粉', 'Berry pink'), words('松绿', 'Pine green')],
      },
      {
        name: words('尺寸', 'Size'),
        options: [
          words('小号 34 厘米', 'Small, 34 cm'),
          words('中号 38 厘米', 'Medium, 38 cm'),
          words('大号 42 厘米', 'Large, 42 cm'),
        ],
      },
    ],
    skus: every([3, 3], ([colour, size]) => ({
      price: pick(size, 218_00, 228_00, 248_00),
      team: pick(size, 162_00, 169_00, 185_00),
      stock: pick(size, pick(colour, 24, 18, 12), pick(colour, 37, 29, 21), pick(colour, 0, 6, 9)),
      grams: pick(size, 760, 820, 900),
      picture: colour,
    })),
    promises: ['sevenDays', 'freeFreight', 'stitchYear'],
    team: { size: 3, hours: 24, perUser: 2 },
    pictures: picturesOf('bag-light', 4),
    received: 0,
  },
  {
    key: 'bag-kinder',
    category: 'school-bags',
    title: words('幼儿园小背包', 'Kindergarten backpack'),
    longTitle: words('幼儿园小背包 3–6 岁，能装一条小毯子', 'Kindergarten backpack for ages 3–6, holds a nap blanket'),
    story: {
      ...zheng,
      headline: words('拉链头，小手捏得住', 'A zip that small fingers can hold'),
      paragraphs: [
        words(
          '“我外孙女上小班，自己拉不开拉链就哭。后来拉链头都换成 4 厘米的圈。”',
          '“My granddaughter cried because she could not open the zip. Since then every puller is a 4 cm ring.”',
        ),
        words(
          '胸前有一个卡扣，跑起来肩带不滑。名字写在里层的布条上，外面看不见。',
          'A clip across the chest keeps the straps up when they run. The name label is inside, where strangers cannot read it.',
        ),
      ],
    },
    facts: [
      fact('重量', '310 克（小号空包）', 'Weight', '310 g (small, empty)'),
      fact('适合', '3–6 岁，身高 95–120 厘米', 'Fits', 'Ages 3–6, 95–120 cm'),
    ],
    specs: [
      {
        name: words('颜色', 'Colour'),
        options: [words('小鸭黄', 'Duckling'), words('晴天蓝', 'Clear sky'), words('草莓红', 'Strawberry')],
      },
      {
        name: words('尺寸', 'Size'),
        options: [words('小号 26 厘米', 'Small, 26 cm'), words('中号 30 厘米', 'Medium, 30 cm')],
      },
    ],
    skus: every([3, 2], ([colour, size]) => ({
      price: pick(size, 128_00, 138_00),
      team: pick(size, 99_00, 106_00),
      stock: pick(colour, 32, 26, 40),
      grams: pick(size, 380, 430),
      picture: colour,
    })),
    promises: ['sevenDays', 'freeFreight', 'stitchYear'],
    team: { size: 3, hours: 24, perUser: 2 },
    pictures: picturesOf('bag-kinder', 4),
    received: 0,
  },
  {
    key: 'bag-layers',
    category: 'school-bags',
    title: words('高年级分层书包', 'Layered school bag'),
    longTitle: words('分层书包 4–6 年级，三层不翻底', 'Layered school bag for grades 4–6, nothing lost at the bottom'),
    story: {
      ...zheng,
      headline: words('课本、水杯、卷子各走各的', 'Books, bottle and papers, each in its own place'),
      paragraphs: [
        words(
          '“高年级卷子多，最怕压皱。我在背板那层加了一块硬的，A4 纸平着进、平着出。”',
          '“Older children carry papers, and papers crease. I put a stiff sheet in the back layer: A4 goes in flat and comes out flat.”',
        ),
        words(
          '侧袋能放直径 8 厘米的水杯，湿雨伞放另一边，有漏水孔。',
          'One side pocket takes an 8 cm bottle, the other a wet umbrella and has a drain hole.',
        ),
      ],
    },
    facts: [
      fact('重量', '860 克（空包）', 'Weight', '860 g (empty)'),
      fact('适合', '身高 135–155 厘米', 'Fits', 'Children of 135–155 cm'),
    ],
    specs: [
      {
        name: words('颜色', 'Colour'),
        options: [words('深海蓝', 'Deep blue'), words('葡萄紫', 'Grape'), words('苔绿', 'Moss')],
      },
    ],
    skus: every([3], ([colour]) => ({ price: 268_00, stock: pick(colour, 22, 15, 17), grams: 980, picture: colour })),
    promises: ['sevenDays', 'freeFreight', 'stitchYear'],
    pictures: picturesOf('bag-layers', 3),
    received: 0,
  },
  {
    key: 'bag-teen',
    category: 'school-bags',
    title: words('中学生双肩包', 'Backpack for teens'),
    longTitle: words('中学生双肩包 26 升，带电脑夹层', 'Backpack for teens, 26 litres with a laptop sleeve'),
    story: {
      ...zheng,
      headline: words('不印字，孩子才肯背', 'No printing on it, so they will wear it'),
      paragraphs: [
        words(
          '“问了镇上中学 30 个孩子，28 个说不要图案。那就一个字都不印。”',
          '“I asked 30 pupils in our town. 28 wanted no pattern. So there is not one word on it.”',
        ),
        words(
          '夹层放得下 14 寸电脑，底下垫了 1 厘米泡棉，放地上不硌。',
          'The sleeve holds a 14-inch laptop over 1 cm of foam, so it can be set down without a knock.',
        ),
      ],
    },
    facts: [fact('容量', '26 升', 'Volume', '26 litres'), fact('适合', '身高 150–180 厘米', 'Fits', '150–180 cm')],
    specs: [
      { name: words('颜色', 'Colour'), options: [words('墨灰', 'Ink grey'), words('雾蓝', 'Mist blue')] },
      { name: words('款式', 'Kind'), options: [words('标准', 'Standard'), words('加雨罩', 'With rain cover')] },
    ],
    skus: every([2, 2], ([colour, kind]) => ({
      price: pick(kind, 298_00, 328_00),
      stock: pick(colour, 19, 23),
      grams: pick(kind, 1060, 1180),
      picture: colour,
    })),
    promises: ['sevenDays', 'freeFreight', 'stitchYear'],
    pictures: picturesOf('bag-teen', 3),
    received: 0,
  },
  {
    key: 'pencil-case',
    category: 'school-desk',
    title: words('三层布面笔袋', 'Three-layer pencil case'),
    longTitle: words('三层帆布笔袋，摊开能当笔架', 'Three-layer canvas pencil case that opens into a stand'),
    story: {
      by: words('钱小娟 · 缝布袋 11 年', 'Qian Xiaojuan · 11 years of sewing'),
      face: 'face-juan',
      place: words('浙江 · 义乌', 'Yiwu, Zhejiang'),
      headline: words('掉地上，不响', 'It falls without a noise'),
      paragraphs: [
        words(
          '“铁笔盒上课掉地上，全班回头。布的就没这回事。”',
          '“When a tin box falls in class everyone turns round. Cloth does not do that.”',
        ),
        words(
          '16 安帆布，里子可以翻出来洗。一层放笔，一层放尺，一层放橡皮。',
          '16 oz canvas; the lining turns out for washing. One layer for pens, one for rulers, one for erasers.',
        ),
      ],
    },
    facts: [
      fact('尺寸', '21 × 9 × 5 厘米', 'Size', '21 × 9 × 5 cm'),
      fact('面料', '棉帆布，不含荧光剂', 'Fabric', 'Cotton canvas without brighteners'),
    ],
    specs: [
      { name: words('颜色', 'Colour'), options: [words('蜜桃', 'Peach'), words('薄荷', 'Mint'), words('天青', 'Sky')] },
    ],
    skus: every([3], ([colour]) => ({
      price: 45_00,
      team: 32_00,
      stock: pick(colour, 80, 64, 72),
      grams: 130,
      picture: colour,
    })),
    promises: ['sevenDays', 'freeFreight'],
    team: { size: 5, hours: 24, perUser: 3 },
    pictures: picturesOf('pencil-case', 3),
    received: 0,
  },
  {
    key: 'crayons',
    category: 'school-desk',
    title: words('可水洗粗杆蜡笔', 'Washable thick crayons'),
    longTitle: words('可水洗粗杆蜡笔，小手握得住', 'Washable thick crayons for small hands'),
    story: {
      by: words('孙老师 · 教美术 15 年', 'Teacher Sun · 15 years of art lessons'),
      face: 'face-sun',
      place: words('江苏 · 常州', 'Changzhou, Jiangsu'),
      headline: words('画到墙上，擦得掉', 'On the wall, and off again'),
      paragraphs: [
        words(
          '“小班的孩子先画纸，再画桌子，最后画自己。能擦掉，大人就不凶。”',
          '“First they draw on paper, then on the table, then on themselves. If it wipes off, nobody gets scolded.”',
        ),
        words(
          '杆粗 1.2 厘米，摔不易断。光滑的墙面湿布擦，布料用温水和肥皂。',
          '1.2 cm thick and hard to break. Smooth walls: a wet cloth. Clothes: warm water and soap.',
        ),
      ],
    },
    facts: [
      fact('适合', '3 岁以上', 'Age', 'Over 3 years'),
      fact('执行标准', 'GB 21027 学生用品安全', 'Standard', 'GB 21027, safety of school supplies'),
    ],
    specs: [
      {
        name: words('颜色数', 'Colours'),
        options: [words('12 色', '12 colours'), words('24 色', '24 colours'), words('36 色', '36 colours')],
      },
    ],
    skus: every([3], ([count]) => ({
      price: pick(count, 29_00, 49_00, 69_00),
      stock: pick(count, 60, 75, 30),
      grams: pick(count, 240, 430, 620),
      picture: count,
    })),
    promises: ['sevenDays', 'freeFreight'],
    pictures: picturesOf('crayons', 3),
    received: 0,
  },
  {
    key: 'umbrella',
    category: 'school-way',
    title: words('儿童直柄小雨伞', "Children's umbrella"),
    longTitle: words('儿童直柄雨伞，伞尖是圆的', "Children's umbrella with rounded tips"),
    story: {
      by: words('沈国良 · 做伞 26 年', 'Shen Guoliang · 26 years of umbrellas'),
      face: 'face-shen',
      place: words('浙江 · 上虞崧厦', 'Songxia, Zhejiang'),
      headline: words('放学路上，先不戳人', 'First of all, it does not poke anyone'),
      paragraphs: [
        words(
          '“校门口下雨，伞挨着伞。所以 8 个伞尖全包成圆珠。”',
          '“At the school gate umbrellas crowd together. So all 8 tips end in round beads.”',
        ),
        words(
          '手动开，慢一点，不夹手。伞边一圈反光条，车灯照得见。',
          'It opens by hand, slowly, so no finger is caught. A reflecting edge shows in headlights.',
        ),
      ],
    },
    facts: [
      fact('伞面', '直径 84 厘米，适合身高 110–140 厘米', 'Canopy', '84 cm across, for 110–140 cm tall'),
      fact('重量', '290 克', 'Weight', '290 g'),
    ],
    specs: [
      {
        name: words('颜色', 'Colour'),
        options: [words('雨夜紫', 'Rain violet'), words('池塘绿', 'Pond green'), words('樱桃红', 'Cherry')],
      },
    ],
    skus: every([3], ([colour]) => ({ price: 59_00, stock: pick(colour, 34, 28, 25), grams: 360, picture: colour })),
    promises: ['sevenDays', 'freeFreight', 'repairYear'],
    pictures: picturesOf('umbrella', 3),
    received: 0,
  },
];
