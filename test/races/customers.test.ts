import { MOST_NOTES, MOST_TAGS } from '@/domain/customer';
import type { CareTaskId, TagId, UserId } from '@/domain/id';
import { days, hours, minutes } from '@/domain/time';
import { endCareTask, takeCareTask } from '../../cloudfunctions/usecases/customer/careTasks';
import { keepCare } from '../../cloudfunctions/usecases/customer/keepCare';
import { keepCustomers } from '../../cloudfunctions/usecases/customer/keepCustomers';
import { addNote } from '../../cloudfunctions/usecases/customer/notes';
import { giveToSegment, putSegment } from '../../cloudfunctions/usecases/customer/segments';
import { putTag, removeTag, tagCustomers } from '../../cloudfunctions/usecases/customer/tags';
import { emptyOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { visit } from '../../cloudfunctions/usecases/person/visit';
import { couponsIn } from '../support/coupons';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends } from '../support/fixtures';
import { openKnowing } from '../support/knowing';
import { race } from '../support/race';

const { database, conflicts } = racingDatabase();
const AT_ONCE = 200;
const ann: UserId = 'user_ann';

async function open() {
  const here = await openKnowing(database);
  const { shop } = here;
  const asks = () => ({ requestId: shop.newRequest() });
  const colleagues = friends(4);
  await shop.moveIn('user_own', ...colleagues);
  const staff = (userId: UserId) => ({ ...shop.as(userId), role: 'service' as const });
  const count = async (table: string, condition = 'true') => {
    const rows = await rawOf(database)(`select count(*)::int as n from ${table} where shop_id = $1 and ${condition}`, [
      shop.shopId,
    ]);
    return rows[0].n as number;
  };
  const many = <T>(run: (i: number) => Promise<T>) => Array.from({ length: AT_ONCE }, (_, i) => () => run(i));
  return { ...here, asks, colleagues, staff, count, many, owner: shop.as('user_own'), platform: shop.platform };
}

test('200 name tags at once: as many as there may be, and of two that are alike one', async () => {
  const { asks, owner, platform, many, count } = await open();
  const named = await race(many((i) => putTag({ ...asks(), name: `第 ${i % 50} 个`, tone: 'good' }, owner, platform)));
  expect(named).toEqual({ ok: 50, tag_name_used: 150 });
  const rest = await race(many((i) => putTag({ ...asks(), name: `又 ${i} 个`, tone: 'good' }, owner, platform)));
  expect(rest).toEqual({ ok: MOST_TAGS - 50, too_many_of_these: AT_ONCE - MOST_TAGS + 50 });
  expect(await count('tags')).toBe(MOST_TAGS);
  expect(conflicts).toEqual([]);
});

test('a tag is hung, taken off and removed at once: it is gone, and hangs on nobody', async () => {
  const { asks, owner, platform, many, count, tag, shop } = await open();
  const people = friends(20).map((id): UserId => `user_x${id.slice(5)}`);
  await shop.moveIn(...people);
  const tagId: TagId = await tag('限时');
  const hanging = many((i) => {
    const userIds = [...people.slice(i % 7), ...people.slice(0, i % 3)].filter((id, at, all) => all.indexOf(id) === at);
    return tagCustomers({ ...asks(), tagId, userIds, on: i % 3 > 0 }, owner, platform);
  });
  const { ok = 0, not_found: late = 0 } = await race([
    ...hanging.slice(0, 100),
    () => removeTag({ ...asks(), tagId }, owner, platform),
    ...hanging.slice(100),
  ]);
  expect(ok + late).toBe(AT_ONCE + 1);
  expect(await count('customer_tags')).toBe(0);
  expect(conflicts).toEqual([]);
});

test('200 notes about one person at once, of whom there are nearly enough: no more than there may be', async () => {
  const { asks, owner, platform, many, count, shop } = await open();
  await shop.moveIn(ann);
  for (let i = 0; i < MOST_NOTES - 20; i += 1)
    await addNote({ ...asks(), userId: ann, words: `${i}` }, owner, platform);
  const written = await race(many((i) => addNote({ ...asks(), userId: ann, words: `又 ${i}` }, owner, platform)));
  expect(written).toEqual({ ok: 20, too_many_of_these: AT_ONCE - 20 });
  expect(await count('customer_notes')).toBe(MOST_NOTES);
  expect(conflicts).toEqual([]);
});

test('timers that tick at once make one task for each reason; it is taken by one, and ended once', async () => {
  const here = await open();
  const { asks, platform, count, colleagues, staff, shop, many } = here;
  for (let i = 0; i < 5; i += 1) await here.buy({ [box.id]: 1 }, ann);
  shop.pass(hours(49));
  await race(Array.from({ length: 8 }, () => () => keepCare(shop.shopId, platform)));
  await shop.transact((tx) => tx.careTasks.make([], shop.world.now));
  expect(await count('care_tasks')).toBe(5);
  const [task] = await shop.look((tx) =>
    tx.careTasks.list({ which: { is: 'free' }, kind: undefined, before: undefined, most: 1 }),
  );
  const taskId = task!.id as CareTaskId;
  const who = (i: number) => staff(colleagues[i % 4]!);
  const taken = await race(many((i) => takeCareTask({ ...asks(), taskId, take: true }, who(i), platform)));
  expect(taken).toEqual({ ok: 50, task_taken: 150 }); // The one who has it may say so again.
  const ended = await race(many((i) => endCareTask({ ...asks(), taskId, how: 'done', note: '' }, who(i), platform)));
  expect(ended).toEqual({ ok: 1, task_moved_on: AT_ONCE - 1 });
  expect(conflicts).toEqual([]);
});

test('one who looks for reasons does not make again what another makes at the same time', async () => {
  const { shop, count, buy, platform } = await open();
  await buy({ [box.id]: 1 }, ann);
  shop.pass(hours(49));
  const reasons = await shop.look((tx) => tx.careReasons.delayed(shop.world.now, 10));
  expect(reasons).toHaveLength(1);
  await race(
    Array.from(
      { length: 50 },
      () => () =>
        shop.transact((tx) =>
          tx.careTasks.make(
            reasons.map((reason) => ({ ...reason, id: platform.ids.next('task') })),
            shop.world.now,
          ),
        ),
    ),
  );
  expect(await count('care_tasks')).toBe(1);
  expect(conflicts).toEqual([]);
});

test('people come, buy and send back while several timers reckon them: what is kept is what the books say', async () => {
  const here = await open();
  const { shop, asks, platform, count } = here;
  const crowd = friends(20).map((id): UserId => `user_c${id.slice(5)}`);
  await shop.moveIn(...crowd);
  const code = await here.share(ann, { kind: 'shop' });
  const coming = crowd.flatMap((who) => [
    () => visit({ ...asks(), language: 'zh' }, shop.as(who), platform),
    () => here.open(who, code),
    () => here.buy({ [box.id]: 1 }, who),
    () => visit({ ...asks(), language: 'zh' }, shop.as(who), platform),
  ]);
  const keeping = Array.from({ length: 12 }, () => () => keepCustomers(shop.shopId, platform, minutes(1)));
  const runs = coming.flatMap((run, i) => (i % 7 === 0 ? [run, keeping[(i / 7) % 12]!] : [run]));
  await race(runs);
  await here.keep();
  expect(await count('customer_touches')).toBe(0);
  for (const who of [...crowd, ann]) {
    const [kept] = await here.list({ search: who });
    const reckoned = await here.one(who);
    const of = ({ orders, spent, lastAt, seenAt, score }: typeof kept & object) => ({
      orders,
      spent,
      lastAt,
      seenAt,
      score,
    });
    expect(of(kept!)).toEqual(of(reckoned));
  }
  expect((await here.one(ann)).brought).toBe(crowd.length);
  expect(conflicts).toEqual([]);
});

test('a segment is given to while its letters are sent by several: each has one, and no more than there are', async () => {
  const { shop, asks, owner, platform, count } = await open();
  const crowd = friends(150).map((id): UserId => `user_s${id.slice(5)}`);
  await shop.moveIn(...crowd);
  const limits = { total: 120, perUser: 5 };
  const templateId = await couponsIn(shop).put({
    ways: ['given'],
    limits,
    budget: 1_000_000,
    endsAt: shop.world.now + days(9),
  });
  const { segmentId } = await putSegment({ ...asks(), name: '所有人', filter: {} }, owner, platform);
  await giveToSegment({ ...asks(), segmentId, templateId, reason: '谢谢' }, owner, platform);
  await race(Array.from({ length: 6 }, () => () => emptyOutbox(shop.shopId, platform, minutes(1))));
  expect(await count('coupons')).toBe(120);
  expect(conflicts).toEqual([]);
});
