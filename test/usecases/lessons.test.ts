import type { ShopLesson } from '@/contract/adminLessons';
import type { LessonRow } from '@/contract/leaderCentre';
import type { LessonId, UserId } from '@/domain/id';
import { MOST_LESSONS } from '@/domain/lesson';
import { hours } from '@/domain/time';
import { embeddedDatabase } from '../support/database';
import { openLeading } from '../support/leading';

const database = embeddedDatabase();
const [lan, chen]: UserId[] = ['user_lan', 'user_chen'];

async function open() {
  const here = await openLeading(database);
  await here.lead(lan!);
  await here.lead(chen!);
  const put = async (title: string, position: number, body = '先把货自己用一遍。', lessonId?: LessonId) => {
    const facts = { title: { zh: title, en: '' }, body: { zh: body, en: '' }, position };
    const done = await here.merchant('putLesson', { ...facts, ...(lessonId && { lessonId }) });
    return (typeof done === 'string' ? done : done['lessonId']) as LessonId;
  };
  const list = async (who = lan!) =>
    (await here.look('listLessons', {}, who)) as { items: LessonRow[]; finished: number };
  const all = async () => (await here.staffLook<ShopLesson[]>('listShopLessons', {})) as ShopLesson[];
  return { ...here, put, list, all };
}

test('leaders read them in the order of the merchant, and see how far they are', async () => {
  const here = await open();
  const second = await here.put('怎么写推荐语', 2);
  const first = await here.put('第一张卡片', 1, ' 发给谁 \r\n\n\t说什么  ');
  expect((await here.list()).items.map(({ title, letters }) => [title.zh, letters])).toEqual([
    ['第一张卡片', 7],
    ['怎么写推荐语', 9],
  ]);
  expect(await here.look('viewLesson', { lessonId: first }, lan!)).toMatchObject({
    ...{ body: { zh: '发给谁\n说什么', en: '发给谁\n说什么' }, finishedAt: undefined, next: { id: second } },
  });
  await here.buyer('finishLesson', { lessonId: first }, lan);
  const finishedAt = here.shop.world.now;
  here.shop.pass(hours(1));
  await here.buyer('finishLesson', { lessonId: first }, lan); // Again: the first time counts.
  expect(await here.list()).toMatchObject({ finished: 1, items: [{ finishedAt }, { finishedAt: undefined }] });
  expect((await here.list(chen!)).finished).toBe(0);
  expect(await here.look('viewLesson', { lessonId: second }, lan!)).toMatchObject({ next: undefined });
  expect((await here.look<{ lessonsLeft: number }>('viewLeading', {}, lan!)) as object).toMatchObject({
    lessonsLeft: 1,
  });
});

test('the merchant sees how many of those who lead have read each', async () => {
  const here = await open();
  const id = await here.put('怎么写推荐语', 2);
  await here.buyer('finishLesson', { lessonId: id }, lan);
  await here.buyer('finishLesson', { lessonId: id }, chen);
  await here.shop.transact(async (tx) =>
    tx.leaders.put({ ...(await tx.leaders.get(chen!))!, status: 'left', leftAt: here.shop.world.now }),
  );
  expect(await here.all()).toMatchObject([{ id, finished: 1, leaders: 1, isOpen: true }]);
});

test('one that is closed is gone for leaders, its reads stay, and put once more it is there again', async () => {
  const here = await open();
  const id = await here.put('怎么写推荐语', 2);
  const other = await here.put('退货怎么说', 1);
  await here.buyer('finishLesson', { lessonId: id }, lan);
  await here.merchant('removeLesson', { lessonId: id });
  expect((await here.list()).items.map((one) => one.id)).toEqual([other]);
  expect(await here.look('viewLesson', { lessonId: id }, lan!)).toBe('not_found');
  expect(await here.buyer('finishLesson', { lessonId: id }, chen)).toBe('not_found');
  expect((await here.all()).map((one) => [one.id, one.isOpen])).toEqual([
    [other, true],
    [id, false],
  ]);
  expect(await here.put('推荐语怎么写', 3, '说真话。', id)).toBe(id);
  expect((await here.list()).items.at(-1)).toMatchObject({ id, title: { zh: '推荐语怎么写' }, letters: 4 });
  expect((await here.list()).items.at(-1)!.finishedAt).toBeDefined();
});

test('a lesson of nobody is not found, one without a word is not understood, and a hundred are enough', async () => {
  const here = await open();
  expect(await here.merchant('removeLesson', { lessonId: 'lesson_x' })).toBe('not_found');
  expect(await here.put('x', 1, '有', 'lesson_x')).toBe('not_found');
  expect(await here.put('x', 1, ' \n\t ')).toBe('not_understood');
  for (let n = 0; n < MOST_LESSONS; n += 1) await here.put(`第 ${n} 节`, n);
  expect(await here.put('再来一节', 1)).toBe('too_many_of_these');
});
