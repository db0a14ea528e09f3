import { type Client, openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import type { TagTone } from '@/domain/customer';
import { dayOf, days, type Instant, later } from '@/domain/time';
import { type DemoOptions, enter } from './enter';
import { categoryIdOf } from './seed';

type Options = DemoOptions & { readonly owner: string; readonly now: () => Instant };

/** What the staff know of the demo's people, beside what those did. */
const TAGS: readonly { readonly name: string; readonly tone: TagTone; readonly on: readonly string[] }[] = [
  { name: '爱喝茶', tone: 'good', on: ['o_chen', 'o_zhou', 'o_laozheng'] },
  { name: '送礼', tone: 'accent', on: ['o_xiaoman', 'o_guoguo'] },
  { name: '要早到', tone: 'warn', on: ['o_xiaoman'] },
];
const NOTES: readonly (readonly [openid: string, words: string])[] = [
  ['o_xiaoman', '给爸妈买得多，包装要好一点，地址常换'],
  ['o_chen', '语文老师，开学前会帮全班拼'],
];
/** Whose birthday is how many days ahead. */
const BIRTHDAYS: readonly (readonly [openid: string, ahead: number])[] = [
  ['o_zhou', 2],
  ['o_guoguo', 1],
];
const REMARKS: readonly (readonly [openid: string, remark: string])[] = [
  ['o_chen', '三小陈老师'],
  ['o_zhou', '周阿姨 3 栋'],
];

/** Some of the people come by, and the staff have written down what they know of them. All of it through the doors. */
export async function knowCustomers({ owner, now, ...options }: Options): Promise<void> {
  const headers = { 'x-wx-openid': owner, 'x-wx-appid': options.appId };
  const admin: Client<AdminContract> = openClient('admin', httpTransport(options.shopUrl, headers));
  const shopper = await enter(options, 'o_xiaoman');
  const asks = () => ({ requestId: shopper.newRequest() });
  const idOf = async (openid: string) => (await (await enter(options, openid)).shop.viewMe({})).me.userId;

  for (const { name, tone, on } of TAGS) {
    const { tagId } = await admin.putTag({ ...asks(), name, tone });
    await admin.tagCustomers({ ...asks(), tagId, userIds: await Promise.all(on.map(idOf)), on: true });
  }
  await admin.putTag({ ...asks(), name: '老顾客', tone: 'ink', rule: { orders: { from: 3 } } });
  await admin.putTag({
    ...{ ...asks(), name: '买过文具', tone: 'quiet' },
    rule: { bought: { categories: [categoryIdOf('school')] } },
  });
  for (const [openid, words] of NOTES) await admin.addNote({ ...asks(), userId: await idOf(openid), words });
  for (const [openid, remark] of REMARKS) await admin.saveRemark({ ...asks(), userId: await idOf(openid), remark });
  for (const [openid, ahead] of BIRTHDAYS) {
    const [, month, day] = dayOf(later(now(), days(ahead)))
      .split('-')
      .map(Number) as [number, number, number];
    const who = await enter(options, openid);
    await who.shop.saveBirthday({ requestId: who.newRequest(), month, day });
  }
  await admin.putSegment({ ...asks(), name: '买过又安静了', filter: { phases: ['quiet', 'lost'] } });
  await admin.putSegment({ ...asks(), name: '来过没买', filter: { phases: ['visitor'], seen: { within: 30 } } });
  await admin.putSegment({ ...asks(), name: '花得多的', filter: { rfm: ['rfm', 'rm', 'fm', 'm'] } });
}
