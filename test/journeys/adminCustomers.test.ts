import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor } from '../support/askDoor';
import { type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let yuan: Driver; // 阿圆, who answers customers.
beforeAll(async () => {
  desk = await openDesk();
  await desk.takeOut('阿圆');
  yuan = await desk.phoneOf('o_service');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const PEOPLE = 'packages/adminPeople/pages/';
const LIST = `${PEOPLE}customers/index`;
const ONE = `${PEOPLE}customer/index`;
const ask = (endpoint: string, input: object = {}) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const said = (words: string | RegExp) => yuan.chrome('.wx-toast').getByText(words).waitFor();
/** A small button reaches beyond its words, and takes what is tapped there. */
async function tapButton(within: string, words: string): Promise<void> {
  await (await yuan.$(`${within} .button`)).filter({ hasText: words }).first().click();
  await yuan.idle();
}
async function opened(path: string): Promise<void> {
  await yuan.open(path);
  await yuan.waitRoute(path.split('?')[0]!);
  await yuan.idle();
}

test('customer service finds somebody by a filter, keeps the filter, and hangs a tag on him', async () => {
  await opened(LIST);
  await yuan.waitText('最近来过');
  await yuan.tapText('筛选');
  await yuan.waitText('筛选顾客');
  const visitors = (await yuan.$('.sheet .chip')).first();
  await visitors.click();
  const { people } = await ask('countCustomers', { filter: { phases: ['visitor'] } });
  await yuan.tapText(`看这 ${people} 人`);
  await yuan.waitText('筛选 1');
  await tapButton('.people__foot', '存成人群');
  await (await yuan.$('.sheet .field__input')).first().locator('input').fill('新面孔');
  await yuan.tapText('保存');
  await said(`存好了，现在有 ${people} 人`);
  expect(await ask('listSegments')).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: '新面孔', filter: { phases: ['visitor'] }, people })]),
  );
  await opened(LIST);
  await yuan.fill('.search-box__input', '林小满');
  await until(
    'one person is found',
    async () => (await yuan.$('.person')).count(),
    (count) => count === 1,
  );
  await (await yuan.$('.person')).first().click();
  await yuan.waitRoute(ONE);
  await yuan.waitText('往来');
  await yuan.tapText('贴标签');
  await yuan.waitText('贴哪些标签');
  await yuan.tapText('爱喝茶');
  await said('贴好了');
  const { items } = await ask('listCustomers', { filter: { search: '林小满' } });
  expect(items[0].tags.map(({ name }: { name: string }) => name)).toContain('爱喝茶');
});

test('a note stays on the page and in the timeline; phones and addresses are not on it', async () => {
  await tapButton('.card', '写一条备注');
  await (await yuan.$('.sheet .field__long')).first().locator('textarea').fill('说好下次送一包茶');
  await yuan.tapText('保存');
  await said('写好了');
  await yuan.waitText('说好下次送一包茶');
  const [person] = (await ask('listCustomers', { filter: { search: '林小满' } })).items;
  const notes = await ask('listCustomerEvents', { userId: person.userId, kinds: ['notes'] });
  expect(notes.items[0]).toMatchObject({ what: 'noted', words: '说好下次送一包茶', by: { nickname: '阿圆' } });
  expect(JSON.stringify(await ask('viewCustomer', { userId: person.userId }))).not.toMatch(/"1[3-9]\d{9}"|文三路/);
});

test('a birthday is a task; who takes it does it, and says what was done', async () => {
  await desk.press('+1 天'); // Each round of the timer looks for reasons five minutes after the last one.
  await until(
    'the timer has seen the birthdays',
    () => ask('listCareTasks', { tab: 'free', kind: 'birthday' }),
    ({ items }: { items: unknown[] }) => items.length > 0,
    60_000,
  );
  await opened(`${PEOPLE}care/index`);
  await yuan.waitText('没人领');
  await yuan.tapText('没人领');
  await until(
    'the tasks of nobody',
    async () => (await yuan.$('.task__deeds')).count(),
    (count) => count > 0,
  );
  const before = (await ask('listCareTasks', { tab: 'all' })).counts;
  await tapButton('.task__deeds', '我来');
  await said('是你的了');
  await yuan.tapText('我的');
  await until(
    'one of mine',
    async () => (await yuan.$('.task__deeds')).count(),
    (count) => count === 1,
  );
  await tapButton('.task__deeds', '做了');
  await (await yuan.$('.sheet .field__long')).first().locator('textarea').fill('送了生日券');
  await yuan.tapText('保存');
  await said('记下了');
  expect((await ask('listCareTasks', { tab: 'all' })).counts.all).toBe(before.all - 1);
  const ended = await ask('listCareTasks', { tab: 'ended' });
  expect(ended.items[0]).toMatchObject({ status: 'done', note: '送了生日券', endedBy: { nickname: '阿圆' } });
});
