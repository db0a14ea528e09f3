import type { UserId } from '@/domain/id';
import { days } from '@/domain/time';
import { addNote } from '../../cloudfunctions/usecases/customer/notes';
import { putSegment } from '../../cloudfunctions/usecases/customer/segments';
import { putTag, tagCustomers } from '../../cloudfunctions/usecases/customer/tags';
import { couponsIn } from '../support/coupons';
import { tea } from '../support/fixtures';
import type { TestShop } from '../support/shop';

const bob = 'user_bob';

/** A tag of each kind, a segment, a note and a task of care, and an example of all that is done with them. */
export async function openCustomers(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  const { platform } = shop;
  const owner = shop.as('user_own');
  const { tagId } = await putTag({ ...asks(), name: '爱喝茶', tone: 'good' }, owner, platform);
  const { tagId: spare } = await putTag({ ...asks(), name: '没用的', tone: 'quiet' }, owner, platform);
  await tagCustomers({ ...asks(), tagId, userIds: ['user_cat'], on: true }, owner, platform);
  const { segmentId } = await putSegment({ ...asks(), name: '买过', filter: { tags: [tagId] } }, owner, platform);
  const { segmentId: other } = await putSegment({ ...asks(), name: '没买', filter: {} }, owner, platform);
  const { noteId } = await addNote({ ...asks(), userId: bob, words: '对虾过敏' }, owner, platform);
  const templateId = await couponsIn(shop).put({ ways: ['given'], endsAt: shop.world.now + days(20) });
  const [first, second] = await shop.transact(async (tx) => {
    const silent = { kind: 'silent' as const, userId: bob as UserId, orderId: null, takenBy: null };
    const tasks = ['2025-11-01', '2025-10-01'].map((day) => ({
      ...silent,
      day,
      cause: `silent.${day}`,
      id: platform.ids.next('task'),
    }));
    await tx.careTasks.make(tasks, shop.world.now);
    return tasks;
  });
  const filter = {
    ...{ search: 'user_bob', tiers: [0, 1], tags: [tagId], withoutTags: [spare], phases: ['active'], rfm: ['rfm'] },
    ...{ bought: { categories: [tea.categoryId], within: 30 }, average: { from: 1_00, to: 900_00 }, card: false },
    ...{ provinces: ['浙江省'], leader: bob, broughtBy: bob, sources: ['alone'], birthMonths: [2] },
    ...{ met: { within: 900, before: 1 }, seen: { within: 90, before: 1 }, ordered: { within: 900, before: 1 } },
    ...{ spent: { from: 1_00, to: 9_000_00 }, orders: { from: 1, to: 99 }, score: { from: 1, to: 999 } },
  };
  return {
    foreignIds: ['tag_nobody', 'segment_nobody', 'note_nobody', 'task_nobody'],
    admin: {
      listCustomers: () => [
        { filter, sort: 'seen', cursor: '1000.user_0' },
        { filter: { leader: 'nobody' }, sort: 'spent', cursor: '5.user_0' },
      ],
      countCustomers: () => [{ filter }, { filter: { leader: 'nobody' } }],
      viewFilterChoices: () => [{}],
      viewCustomer: () => [{ userId: bob }],
      listCustomerEvents: () => [{ userId: bob, kinds: ['orders', 'notes'], cursor: '1000.noted.note_0' }],
      listBrought: () => [{ userId: bob, cursor: '1000.user_0' }],
      listNotes: () => [{ userId: bob, cursor: '1000.note_0' }],
      listTags: () => [{}],
      listSegments: () => [{}],
      listCareTasks: () => [{ tab: 'ended', kind: 'delayed', cursor: '1000.task_0' }],
      saveRemark: () => [{ ...asks(), userId: bob, remark: '老鲍' }],
      addNote: () => [{ ...asks(), userId: bob, words: '爱喝肉桂' }],
      removeNote: () => [{ ...asks(), noteId }],
      putTag: () => [
        { ...asks(), name: '按规则的', tone: 'warn', rule: filter },
        { ...asks(), tagId: spare, name: '改名', tone: 'bad' },
      ],
      removeTag: () => [{ ...asks(), tagId: spare }],
      tagCustomers: () => [{ ...asks(), tagId, userIds: [bob], on: true }],
      putSegment: () => [
        { ...asks(), name: '新的', filter },
        { ...asks(), segmentId, name: '改名', filter: { leader: 'nobody' } },
      ],
      removeSegment: () => [{ ...asks(), segmentId: other }],
      takeCareTask: () => [{ ...asks(), taskId: first!.id, take: true }],
      endCareTask: () => [{ ...asks(), taskId: second!.id, how: 'done', note: '打过电话' }],
      giveToSegment: () => [{ ...asks(), segmentId, templateId, reason: '谢谢' }],
    },
  };
}
