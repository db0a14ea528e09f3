import type { DemoCategory } from './catalogue';
import { words } from './make';

const top = (key: string, zh: string, en: string): Omit<DemoCategory, 'position'> => ({
  key,
  name: words(zh, en),
  picture: key,
});

const leaf = (parent: string, key: string, zh: string, en: string, note?: [zh: string, en: string]) => ({
  key,
  parent,
  name: words(zh, en),
  picture: key,
  ...(note && { note: words(...note) }),
});

const tree: Omit<DemoCategory, 'position'>[] = [
  top('school', '上学', 'School'),
  leaf('school', 'school-bags', '书包', 'School bags'),
  leaf('school', 'school-desk', '文具', 'Stationery'),
  leaf('school', 'school-way', '上学路上', 'On the way'),
  top('mountain', '山货茶', 'Mountain & tea'),
  leaf('mountain', 'goji', '枸杞', 'Wolfberries'),
  leaf('mountain', 'tea', '茶', 'Tea'),
  leaf('mountain', 'wild', '山货', 'From the woods'),
  top('sea', '海味', 'Seafood'),
  leaf('sea', 'sea-shell', '虾蟹贝', 'Shrimp & shellfish'),
  leaf('sea', 'sea-fish', '鱼和鱿鱼', 'Fish & squid'),
  leaf('sea', 'sea-dry', '海菜干货', 'Dried from the sea'),
  top('fruit', '鲜果', 'Fruit'),
  leaf('fruit', 'fruit-citrus', '柑橘梨', 'Citrus & pears'),
  leaf('fruit', 'fruit-stone', '桃和樱桃', 'Peaches & cherries'),
  leaf('fruit', 'fruit-soft', '莓果热带果', 'Berries & tropical'),
  top('jewel', '珠玉', 'Jade & pearls'),
  leaf('jewel', 'jade', '玉', 'Jade'),
  leaf('jewel', 'pearl', '珍珠', 'Pearls'),
  leaf('jewel', 'beads', '手串', 'Beads'),
  top('baby', '奶粉', 'Milk powder'),
  leaf('baby', 'stage-1', '1 段', 'Stage 1', ['0–6 月', '0–6 months']),
  leaf('baby', 'stage-2', '2 段', 'Stage 2', ['6–12 月', '6–12 months']),
  leaf('baby', 'stage-3', '3 段', 'Stage 3', ['1–3 岁', '1–3 years']),
  leaf('baby', 'stage-4', '4 段', 'Stage 4', ['3 岁以上', 'Over 3 years']),
  leaf('baby', 'baby-food', '辅食', 'Baby food', ['6 月以上', 'Over 6 months']),
  top('snack', '零食', 'Snacks'),
  leaf('snack', 'snack-nuts', '坚果', 'Nuts'),
  leaf('snack', 'snack-pastry', '点心', 'Pastry'),
  leaf('snack', 'snack-home', '家常零嘴', 'Home treats'),
  top('nourish', '滋补', 'Slow soups'),
  leaf('nourish', 'nest', '燕窝', "Bird's nest"),
  leaf('nourish', 'soup', '炖汤料', 'For soups'),
  top('skin', '护肤', 'Skin care'),
  leaf('skin', 'skin-mask', '面膜', 'Masks'),
  leaf('skin', 'skin-cream', '霜和乳', 'Creams & lotions'),
  leaf('skin', 'skin-wash', '皂和口红', 'Soap & lipstick'),
  top('wine', '酒', 'Wine'),
  leaf('wine', 'wine-grape', '葡萄酒', 'Grape wine'),
  leaf('wine', 'wine-rice', '黄酒米酒', 'Rice wine'),
  leaf('wine', 'wine-light', '果酒啤酒', 'Fruit wine & beer'),
  top('night', '观星', 'Stargazing'),
  leaf('night', 'night-scope', '望远镜', 'Telescopes'),
  leaf('night', 'night-gear', '观星装备', 'Gear'),
  leaf('night', 'night-trip', '看星星去', 'Starry-sky trips'),
];

/** The tree of two levels in the order it is shown. */
export const categories: readonly DemoCategory[] = tree.map((category, index) => ({
  ...category,
  position: index + 1,
}));
