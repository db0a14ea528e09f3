import type { LessonId, UserId } from '@/domain/id';
import { MOST_LESSONS } from '@/domain/lesson';
import { setOnBoard } from '../../cloudfunctions/usecases/leader/board';
import { finishLesson } from '../../cloudfunctions/usecases/leader/lessons';
import { putLesson, removeLesson } from '../../cloudfunctions/usecases/staff/lessons';
import { racingDatabase, rawOf } from '../support/database';
import { friends } from '../support/fixtures';
import { openLeading } from '../support/leading';
import { race } from '../support/race';

const { database, conflicts } = racingDatabase();
const AT_ONCE = 200;
const lan: UserId = 'user_lan';
const words = { title: { zh: '第一张卡片' }, body: { zh: '发给谁' }, position: 1 };

async function open() {
  const here = await openLeading(database);
  const { shop } = here;
  await shop.moveIn('user_own');
  const asks = () => ({ requestId: shop.newRequest() });
  const put = (lessonId?: LessonId) =>
    putLesson({ ...asks(), ...words, ...(lessonId && { lessonId }) }, shop.as('user_own'), shop.platform);
  const count = async (table: string) => {
    const rows = await rawOf(database)(`select count(*)::int as n from ${table} where shop_id = $1`, [shop.shopId]);
    return rows[0].n as number;
  };
  return { ...here, asks, put, count };
}

test('200 lessons are written at once: as many as there may be, and the others are told so', async () => {
  const here = await open();
  const runs = Array.from({ length: AT_ONCE }, () => () => here.put());
  expect(await race(runs)).toEqual({ ok: MOST_LESSONS, too_many_of_these: AT_ONCE - MOST_LESSONS });
  expect(await here.count('lessons')).toBe(MOST_LESSONS);
  expect(conflicts).toEqual([]);
});

test('200 leaders finish a lesson, each twice at once, while it is closed and opened: each has read it once', async () => {
  const here = await open();
  const { shop } = here;
  const { lessonId } = await here.put();
  const crowd = friends(AT_ONCE / 2);
  for (const leader of crowd) await here.lead(leader);
  const finishing = [...crowd, ...crowd].map(
    (who) => () => finishLesson({ ...here.asks(), lessonId }, shop.as(who), shop.platform),
  );
  const closing = () => removeLesson({ ...here.asks(), lessonId }, shop.as('user_own'), shop.platform);
  const { ok = 0, not_found: late = 0 } = await race([...finishing, closing, () => here.put(lessonId)]);
  expect(ok + late).toBe(AT_ONCE + 2);
  await here.put(lessonId);
  for (const leader of crowd) await finishLesson({ ...here.asks(), lessonId }, shop.as(leader), shop.platform);
  expect(await here.count('lesson_reads')).toBe(crowd.length);
  expect(conflicts).toEqual([]);
});

test('whoever goes on the board and off it at once is one of both, and nothing else of him has changed', async () => {
  const here = await open();
  const { shop } = here;
  await here.lead(lan, 1);
  const before = await shop.look((tx) => tx.leaders.get(lan));
  const runs = Array.from(
    { length: AT_ONCE },
    (_, i) => () => setOnBoard({ ...here.asks(), onBoard: i % 2 === 0 }, shop.as(lan), shop.platform),
  );
  expect(await race(runs)).toEqual({ ok: AT_ONCE });
  expect(await shop.look((tx) => tx.leaders.get(lan))).toEqual({ ...before, onBoard: expect.any(Boolean) });
  expect(conflicts).toEqual([]);
});
