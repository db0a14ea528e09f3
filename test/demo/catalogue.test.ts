import { TEAM_KINDS } from '@/domain/team';
import { catalogue } from '../simulator/demo/catalogue/all';
import { categories } from '../simulator/demo/catalogue/categories';
import { promises } from '../simulator/demo/catalogue/promises';
import { kinds } from '../simulator/demo/kinds';
import { people } from '../simulator/demo/people';
import { categoryScenes } from '../simulator/demo/pictures/categoryScenes';
import { faces } from '../simulator/demo/pictures/faces';
import { scenes } from '../simulator/demo/pictures/scenes';
import { searches } from '../simulator/demo/searches';
import { teams } from '../simulator/demo/teams';

const goodsOf = (key: string) => catalogue.find((goods) => goods.key === key);
const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

/** Every pair of texts anywhere in a value. */
function wordsIn(value: unknown): { zh: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [value as { zh: string; en: string }];
  return Object.values(value).flatMap(wordsIn);
}

/** Chinese characters count one, figures and Latin letters half. */
const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 1 : 0.5), 0);

describe('the catalogue of the demo', () => {
  test('has at least 64 goods in 8 categories, a third of them in teams', () => {
    const tops = categories.filter((category) => !category.parent);
    const withTeams = catalogue.filter((goods) => goods.team);

    expect(catalogue.length).toBeGreaterThanOrEqual(64);
    expect(tops.length).toBeGreaterThanOrEqual(8);
    expect(withTeams.length).toBeGreaterThanOrEqual(22);
    expect(catalogue.filter((goods) => goods.noPromotion).map((goods) => goods.key)).toEqual(['milk-1', 'milk-2']);
  });

  test('has what its people look for, and enough people to look for it', () => {
    const titles = catalogue.flatMap(({ title, longTitle }) => [title.zh, longTitle.zh]);
    expect(searches.filter(([word]) => !titles.some((title) => title.includes(word)))).toEqual([]);
    expect(searches.filter(([, count]) => count > people.length)).toEqual([]);
  });

  test('names nothing twice', () => {
    expect(twice(catalogue.map((goods) => goods.key))).toEqual([]);
    expect(twice(catalogue.map((goods) => goods.title.zh))).toEqual([]);
    expect(twice(catalogue.map((goods) => goods.title.en))).toEqual([]);
    expect(twice(catalogue.flatMap((goods) => goods.pictures))).toEqual([]);
    expect(twice(categories.map((category) => category.key))).toEqual([]);
  });

  test('every goods lies in a leaf, and no leaf is empty', () => {
    const leaves = categories.filter((category) => category.parent);

    expect(new Set(catalogue.map((goods) => goods.category))).toEqual(new Set(leaves.map((leaf) => leaf.key)));
    for (const leaf of leaves)
      expect(categories.find((category) => category.key === leaf.parent)?.parent).toBe(undefined);
  });

  test('every text is there in both languages', () => {
    const missing = wordsIn([catalogue, categories, promises]).filter(
      (text) => !text.zh.trim() || !text.en.trim() || /[\u4e00-\u9fff]/.test(text.en),
    );

    expect(missing).toEqual([]);
  });

  test('no text shouts, promises a cure or claims to be the first', () => {
    const forbidden =
      /[!！]|最[好佳优高低强]|第一品牌|顶级|极品|国家级|治疗|治愈|疗效|根治|抗癌|排毒|养颜|增强免疫|美白/;
    const shouting = wordsIn(catalogue).filter((text) => forbidden.test(text.zh.replace('母乳是婴儿最好的食物', '')));

    expect(shouting).toEqual([]);
  });

  test('a short title fits a card of two columns', () => {
    expect(catalogue.filter((goods) => width(goods.title.zh) > 11).map((goods) => goods.title.zh)).toEqual([]);
  });
});

describe.each(catalogue.map((goods) => [goods.key, goods] as const))('%s', (_, goods) => {
  test('is sold in every combination of its options, once', () => {
    const combinations = goods.specs.reduce((product, spec) => product * spec.options.length, 1);
    const sold = goods.skus.map((sku) => sku.options.join());

    expect(twice(sold)).toEqual([]);
    expect(sold.length).toBe(combinations);
    for (const sku of goods.skus) {
      expect(sku.options.length).toBe(goods.specs.length);
      for (const [place, option] of sku.options.entries()) expect(goods.specs[place]?.options[option]).toBeDefined();
    }
  });

  test('has whole prices, and a team really costs less', () => {
    for (const sku of goods.skus) {
      expect(Number.isSafeInteger(sku.price) && sku.price > 0).toBe(true);
      expect(Number.isSafeInteger(sku.stock) && sku.stock >= 0).toBe(true);
      expect(Number.isSafeInteger(sku.grams) && sku.grams >= 0).toBe(true);
      expect(sku.team !== undefined).toBe(goods.team !== undefined);
      if (sku.team !== undefined) expect(sku.team > 0 && sku.team < sku.price).toBe(true);
    }
    expect(goods.skus.some((sku) => sku.stock > 0)).toBe(true);
  });

  test('is in a team only where promotion is allowed', () => {
    if (goods.noPromotion) expect(goods.team).toBe(undefined);
    if (goods.team) expect([2, 3, 5]).toContain(goods.team.size);
  });

  test('has three pictures and more, a face and a scene for each', () => {
    expect(goods.pictures.length).toBeGreaterThanOrEqual(3);
    for (const picture of goods.pictures) expect(scenes[picture]).toBeDefined();
    for (const sku of goods.skus) if (sku.picture !== undefined) expect(goods.pictures[sku.picture]).toBeDefined();
    expect(faces[goods.story.face]).toBeDefined();
    expect(goods.story.paragraphs.length).toBeGreaterThanOrEqual(2);
  });
});

test('every category has a picture', () => {
  expect(categories.filter((category) => !categoryScenes[category.picture]).map((category) => category.key)).toEqual(
    [],
  );
});

test('no scene is drawn for nothing', () => {
  const used = new Set(catalogue.flatMap((goods) => goods.pictures));

  expect(Object.keys(scenes).filter((key) => !used.has(key))).toEqual([]);
});

describe('the people and their teams', () => {
  test('everybody has an openid, a nickname and a face of their own', () => {
    expect(people.length).toBeGreaterThanOrEqual(24);
    expect(twice(people.map((person) => person.openid))).toEqual([]);
    expect(twice(people.map((person) => person.nickname))).toEqual([]);
    expect(twice(people.map((person) => person.face))).toEqual([]);
    expect(people.filter((person) => !faces[person.face])).toEqual([]);
  });

  test('12 to 20 teams wait, and the shopper and her friend sit in none', () => {
    const seated = teams.flatMap((team) => team.seats.map((seat) => seat.openid));

    expect(teams.length).toBeGreaterThanOrEqual(12);
    expect(teams.length).toBeLessThanOrEqual(20);
    expect(seated).not.toContain('o_xiaoman');
    expect(seated).not.toContain('o_zhe');
    expect(seated.filter((openid) => !people.some((person) => person.openid === openid))).toEqual([]);
  });

  test.each(teams.map((team) => [team.seats[0]?.openid, team.goods, team] as const))(
    'the team of %s for %s has seats left, time left and what it has sold',
    (_, key, team) => {
      const goods = goodsOf(key);
      const kind = kinds[key];
      const { size = 0, hours = 24 } = kind ?? goods?.team ?? {};

      expect(team.seats.length).toBeLessThan(size);
      expect(team.hoursLeft).toBeLessThan(hours);
      expect(team.says.length).toBeGreaterThan(0);
      expect(twice(team.seats.map((seat) => seat.openid))).toEqual([]);
      for (const seat of team.seats) {
        const sku = goods?.skus.find((each) => each.options.join() === seat.options.join());
        expect(kind?.part ?? sku?.team).toBeGreaterThan(0);
        expect(sku?.stock).toBeGreaterThan(team.seats.length);
      }
    },
  );

  test('goods of a kind of their own have no other campaign, and there is one of every kind', () => {
    const keys = Object.keys(kinds);
    expect(keys.filter((key) => !goodsOf(key) || goodsOf(key)?.team || goodsOf(key)?.noPromotion)).toEqual([]);
    expect(new Set(Object.values(kinds).map(({ rule }) => rule.kind))).toEqual(new Set(TEAM_KINDS));
  });
});
