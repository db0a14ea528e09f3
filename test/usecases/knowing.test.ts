import type { CareTaskView, CustomerEvent, NoteView, ShopSegment, ShopTag } from '@/contract/adminCustomers';
import { MOST_NOTES, MOST_SEGMENTS, MOST_TAGS } from '@/domain/customer';
import type { UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { addNote, removeNote } from '../../cloudfunctions/usecases/customer/notes';
import { couponsIn } from '../support/coupons';
import { embeddedDatabase } from '../support/database';
import { box, tea } from '../support/fixtures';
import { type Knowing, openKnowing } from '../support/knowing';

const database = embeddedDatabase();
const [ann, bob, cat]: UserId[] = ['user_ann', 'user_bob', 'user_cat'];

const tags = async (here: Knowing) => (await here.staffLook('listTags', {})) as ShopTag[];
const segments = async (here: Knowing) => (await here.staffLook('listSegments', {})) as ShopSegment[];
const tasks = async (here: Knowing, tab = 'all') =>
  (await here.staffLook('listCareTasks', { tab })) as { items: CareTaskView[]; counts: Record<string, number> };

async function open() {
  const here = await openKnowing(database);
  for (const who of [ann!, bob!]) await here.buy({ [box.id]: 1 }, who);
  await here.visit(cat!);
  await here.keep();
  return here;
}

describe('tags', () => {
  test('one by hand hangs on whom it is put, once, and comes off again', async () => {
    const here = await open();
    const tagId = await here.tag('爱喝茶');
    const both = { tagId, userIds: [ann, bob] };
    expect(await here.merchant('tagCustomers', { ...both, on: true })).toEqual({ changed: 2 });
    expect(await here.merchant('tagCustomers', { tagId, userIds: [ann, cat], on: true })).toEqual({ changed: 1 });
    expect(await here.names({ tags: [tagId] }, 'spent')).toHaveLength(3);
    expect(await here.merchant('tagCustomers', { ...both, on: false })).toEqual({ changed: 2 });
    expect(await here.names({ tags: [tagId] })).toEqual(['cat']);
    expect(await here.names({ withoutTags: [tagId] }, 'spent')).toHaveLength(2);
    expect((await here.list({ tags: [tagId] }))[0]!.tags).toEqual([
      { id: tagId, name: '爱喝茶', tone: 'good', byRule: false },
    ]);
    expect(await here.merchant('tagCustomers', { tagId, userIds: ['user_stranger'], on: true })).toBe('not_found');
    expect(await here.merchant('tagCustomers', { tagId: 'tag_none', userIds: [ann], on: true })).toBe('not_found');
  });

  test('one by rule follows its rule, and nobody puts it by hand', async () => {
    const here = await open();
    const tagId = await here.tag('买过', { orders: { from: 1 } });
    expect(await here.merchant('tagCustomers', { tagId, userIds: [cat], on: true })).toBe('tag_by_rule');
    await here.keep();
    expect(await here.names({ tags: [tagId] }, 'spent')).toHaveLength(2);
    expect(await tags(here)).toMatchObject([{ people: 2, byRule: true, keptAt: here.shop.world.now }]);
    await here.buy({ [box.id]: 1 }, cat);
    await here.keepAgain();
    expect(await here.names({ tags: [tagId] }, 'spent')).toHaveLength(3);
    await here.merchant('putTag', { tagId, name: '买过', tone: 'good', rule: { phases: ['visitor'] } });
    await here.keep();
    expect(await here.names({ tags: [tagId] })).toEqual([]);
  });

  test('time alone makes somebody fit, and no more', async () => {
    const here = await open();
    const lately = await here.tag('最近买过', { ordered: { within: 30 } });
    await here.keep();
    expect(await here.names({ tags: [lately] }, 'spent')).toHaveLength(2);
    here.shop.pass(days(31));
    await here.keep();
    expect(await here.names({ tags: [lately] })).toEqual([]);
  });

  test('what makes no sense is refused with its reason', async () => {
    const here = await open();
    const byHand = await here.tag('手动');
    const byRule = await here.tag('规则', { tags: [byHand] });
    const put = (more: object) => here.merchant('putTag', { name: '新的', tone: 'good', ...more });
    expect(await put({ name: '手动' })).toBe('tag_name_used');
    expect(await put({ rule: {} })).toBe('tag_rule_wrong');
    expect(await put({ rule: { tags: [byRule] } })).toBe('tag_rule_wrong');
    expect(await put({ rule: { withoutTags: ['tag_none'] } })).toBe('not_found');
    expect(await put({ tagId: byHand, rule: { phases: ['lost'] } })).toBe('tag_kind_kept');
    expect(await put({ tagId: byRule })).toBe('tag_kind_kept');
    expect(await put({ tagId: 'tag_none' })).toBe('not_found');
    expect(await here.merchant('removeTag', { tagId: byHand })).toBe('in_use');
    expect(await here.merchant('removeTag', { tagId: byRule })).toEqual({});
    expect(await here.merchant('removeTag', { tagId: byHand })).toEqual({});
    for (let i = 0; i < MOST_TAGS; i += 1) await here.tag(`第 ${i} 个`);
    expect(await put({})).toBe('too_many_of_these');
  });
});

describe('segments', () => {
  test('one says how many it finds, when it is saved and from then on', async () => {
    const here = await open();
    const saved = await here.merchant('putSegment', { name: '买过一次', filter: { phases: ['first'] } });
    expect(saved).toMatchObject({ people: 2 });
    await here.buy({ [box.id]: 1 }, cat);
    await here.keepAgain();
    expect(await segments(here)).toMatchObject([{ name: '买过一次', people: 3, countedAt: here.shop.world.now }]);
    const { segmentId } = saved as { segmentId: string };
    const named = { segmentId, name: '没买过', filter: { phases: ['visitor'] } };
    expect(await here.merchant('putSegment', named)).toMatchObject({ segmentId, people: 1 }); // The merchant herself.
    expect(await here.merchant('putSegment', { name: '没买过', filter: {} })).toBe('segment_name_used');
    expect(await here.merchant('putSegment', { ...named, segmentId: 'segment_none' })).toBe('not_found');
    expect(await here.merchant('removeSegment', { segmentId })).toEqual({});
    expect(await here.merchant('removeSegment', { segmentId })).toBe('not_found');
    for (let i = 0; i < MOST_SEGMENTS; i += 1) await here.merchant('putSegment', { name: `第 ${i}`, filter: {} });
    expect(await here.merchant('putSegment', { name: '再来', filter: {} })).toBe('too_many_of_these');
  });

  test('everybody of it gets one coupon, and nobody two', async () => {
    const here = await open();
    const templateId = await couponsIn(here.shop).put({ ways: ['given'], endsAt: here.shop.world.now + days(9) });
    const { segmentId } = (await here.merchant('putSegment', {
      ...{ name: '买过', filter: { orders: { from: 1 } } },
    })) as { segmentId: string };
    const giving = { segmentId, templateId, reason: '谢谢你们' };
    expect(await here.merchant('giveToSegment', giving)).toEqual({ people: 2 });
    await here.letters();
    expect(await here.one(ann!)).toMatchObject({ coupons: 1 });
    expect(await here.one(cat!)).toMatchObject({ coupons: 0 });
    await here.merchant('giveToSegment', giving);
    await here.letters();
    expect(await here.one(bob!)).toMatchObject({ coupons: 2 });
    const taken = await couponsIn(here.shop).put({ ways: ['centre'], endsAt: here.shop.world.now + days(9) });
    expect(await here.merchant('giveToSegment', { ...giving, templateId: taken })).toBe('coupon_ways_wrong');
    expect(await here.merchant('giveToSegment', { ...giving, segmentId: 'segment_none' })).toBe('not_found');
  });
});

test('notes stay with who wrote them; who leads the shop may take any away', async () => {
  const here = await open();
  const as = (role: 'service' | 'owner', userId: UserId) => ({ ...here.shop.as(userId), role });
  const asks = () => ({ requestId: here.shop.newRequest() });
  const { platform } = here.shop;
  const write = (words: string) => addNote({ ...asks(), userId: ann, words }, as('service', 'user_fay'), platform);
  const { noteId } = await write('对虾过敏');
  await here.merchant('addNote', { userId: ann, words: '生日送茶' });
  const notes = (await here.staffLook('listNotes', { userId: ann })) as { items: NoteView[] };
  expect(notes.items.map(({ words, mine }) => [words, mine])).toEqual([
    ['生日送茶', true],
    ['对虾过敏', true],
  ]);
  const others = removeNote({ ...asks(), noteId }, as('service', 'user_gus'), platform);
  await expect(others).rejects.toThrow('note_not_yours');
  await removeNote({ ...asks(), noteId }, as('owner', 'user_own'), platform);
  await expect(removeNote({ ...asks(), noteId }, as('owner', 'user_own'), platform)).rejects.toThrow('not_found');
  expect(await here.merchant('addNote', { userId: 'user_stranger', words: '谁' })).toBe('not_found');
  expect(await here.merchant('saveRemark', { userId: 'user_stranger', remark: '谁' })).toBe('not_found');
  for (let i = 1; i < MOST_NOTES; i += 1) await write(`第 ${i} 条`);
  await expect(write('再来')).rejects.toThrow('too_many_of_these');
});

describe('care', () => {
  test('a birthday is told three days ahead, once', async () => {
    const here = await open();
    await here.members.open();
    await here.members.birthday(ann!, 1, 5);
    await here.members.birthday(cat!, 1, 5); // Has bought nothing.
    await here.keepCare();
    expect((await tasks(here)).items).toEqual([]);
    here.shop.pass(days(1));
    expect(await here.keepCare()).toBe(1);
    here.shop.pass(hours(12));
    expect(await here.keepCare()).toBe(0);
    const { items } = await tasks(here);
    expect(items).toMatchObject([{ kind: 'birthday', day: '2026-01-05', customer: { userId: ann }, status: 'open' }]);
    here.shop.pass(days(9));
    await here.keepCare();
    expect((await tasks(here)).items.filter(({ kind }) => kind === 'birthday')).toEqual([]);
  });

  test('an order that waits for two days is somebody’s task until it is sent', async () => {
    const here = await open();
    const orderId = await here.buy({ [box.id]: 1 }, cat);
    here.shop.pass(hours(49));
    expect(await here.keepCare()).toBe(3);
    expect((await tasks(here)).items.find((task) => task.orderId === orderId)).toMatchObject({ kind: 'delayed' });
    await here.ship(orderId);
    here.shop.pass(hours(1));
    expect(await here.keepCare()).toBe(0);
    expect((await tasks(here)).items.some((task) => task.orderId === orderId)).toBe(false);
  });

  test('who is silent for 30 days is turned to, by the colleague whose customer he is; who comes back is not', async () => {
    const here = await open();
    await here.lead('user_fay');
    await here.brings('user_fay', 'user_eve');
    await here.shop.transact(async (tx) => {
      await tx.leaders.put({ ...(await tx.leaders.get('user_fay'))!, kind: 'staff' });
    });
    const orderId = await here.received({ [box.id]: 1 }, 'user_eve');
    expect(orderId).toBeTruthy();
    await here.keep();
    here.shop.pass(days(31));
    await here.keepCare();
    const silent = (await tasks(here)).items.filter(({ kind }) => kind === 'silent');
    expect(silent.map(({ customer, takenBy }) => [customer.userId, takenBy?.userId]).sort()).toEqual([
      [ann, undefined],
      [bob, undefined],
      ['user_eve', 'user_fay'],
    ]);
    await here.visit(ann!);
    await here.keep();
    here.shop.pass(hours(1));
    await here.keepCare();
    expect((await tasks(here)).items.filter(({ kind }) => kind === 'silent')).toHaveLength(2);
  });

  test('one is taken by one, and ended once with a note that is kept', async () => {
    const here = await open();
    here.shop.pass(hours(49));
    await here.keepCare();
    const [task] = (await tasks(here, 'free')).items;
    const taskId = task!.id;
    expect(await here.merchant('takeCareTask', { taskId, take: true })).toEqual({});
    expect(await tasks(here, 'mine')).toMatchObject({ items: [{ id: taskId }], counts: { mine: 1, free: 1, all: 2 } });
    expect((await here.one(task!.customer.userId)).openTasks).toHaveLength(1);
    expect(await here.merchant('endCareTask', { taskId, how: 'done', note: '打过电话' })).toEqual({});
    expect(await here.merchant('endCareTask', { taskId, how: 'skipped', note: '' })).toBe('task_moved_on');
    expect(await here.merchant('takeCareTask', { taskId, take: true })).toBe('task_moved_on');
    expect(await here.merchant('takeCareTask', { taskId: 'task_none', take: true })).toBe('not_found');
    expect((await tasks(here, 'ended')).items).toMatchObject([
      { id: taskId, status: 'done', note: '打过电话', endedBy: { userId: 'user_own' } },
    ]);
  });
});

test('the timeline has everything once, the last first, however it is paged', async () => {
  const here = await open();
  await here.members.open();
  const code = await here.share(ann!, { kind: 'goods', goodsId: tea.id });
  await here.open('user_dan', code);
  await here.share('user_dan', { kind: 'shop' });
  for (let i = 0; i < 8; i += 1) {
    here.shop.pass(hours(3));
    await here.visit('user_dan');
    await here.received({ [box.id]: 1 }, 'user_dan');
  }
  await here.letters();
  await here.merchant('addNote', { userId: 'user_dan', words: '爱喝肉桂' });
  const all: CustomerEvent[] = [];
  for (let cursor: string | undefined; ; ) {
    const asked = { userId: 'user_dan', ...(cursor && { cursor }) };
    const page = (await here.staffLook('listCustomerEvents', asked)) as { items: CustomerEvent[]; next?: string };
    all.push(...page.items);
    if (!page.next) break;
    cursor = page.next;
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a));
  const count = (what: string) => all.filter((event) => event.what === what).length;
  expect(['ordered', 'paid', 'shipped', 'received', 'closed'].map(count)).toEqual([8, 8, 8, 8, 0]);
  expect(['met', 'opened', 'shared', 'noted'].map(count)).toEqual([1, 1, 1, 1]);
  expect(count('points')).toBe(8);
  expect(count('growth')).toBe(8);
  expect(count('told')).toBeGreaterThanOrEqual(8);
  expect(all.find(({ what }) => what === 'opened')).toMatchObject({ by: { userId: ann }, title: tea.title });
  const notes = (await here.staffLook('listCustomerEvents', { userId: 'user_dan', kinds: ['notes'] })) as {
    items: CustomerEvent[];
  };
  expect(notes.items).toMatchObject([{ what: 'noted', words: '爱喝肉桂', by: { userId: 'user_own' } }]);
  expect(await here.staffLook('listCustomerEvents', { userId: 'user_stranger' })).toBe('not_found');
});
