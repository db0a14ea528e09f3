import type { CustomerFilter } from '@/domain/customer';
import { CustomersStore, MOST_PICKED } from '@/packages/adminPeople/customersStore';
import { eventNote, eventWords } from '@/packages/adminPeople/eventWords';
import { FilterForm } from '@/packages/adminPeople/filterForm';
import { filterWords } from '@/packages/adminPeople/filterWords';
import { SegmentsStore } from '@/packages/adminPeople/segmentsStore';
import { TagsStore } from '@/packages/adminPeople/tagsStore';
import { people as texts } from '@/texts/zh/people';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const names = { tags: [{ id: 'tag_tea' as const, name: '爱喝茶' }], tiers: ['新朋友', '老友'] };
const said = (filter: CustomerFilter) => filterWords(filter, texts, names);

/** A shop that counts three people, and knows a tag. */
async function shopOf(more: object = {}) {
  const countCustomers = jest.fn(async (_: { readonly filter: CustomerFilter }) => ({ people: 3 }));
  const admin = {
    countCustomers,
    viewFilterChoices: async () => ({ tiers: [], provinces: [] }),
    listTags: async () => [],
    listLeaders: async () => ({ items: [] }),
    ...more,
  };
  const shop = { ...(await fakeShop({ listCategories: async () => [] })), admin: admin as never };
  return { shop, countCustomers };
}

async function open() {
  const { shop, countCustomers } = await shopOf();
  const form = new FilterForm(shop);
  form.begin({});
  return { form, countCustomers };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what is chosen twice is chosen no more, and a list that is empty asks for nothing', async () => {
  const { form } = await open();
  form.toggle('phases', 'active');
  form.toggle('phases', 'quiet');
  form.toggle('phases', 'active');
  expect(form.filter).toEqual({ phases: ['quiet'] });
  form.toggle('phases', 'quiet');
  form.chooseAgo('ordered', { within: 30 });
  form.chooseAgo('ordered', { before: 90 });
  form.chooseCard(false);
  expect(form.filter).toEqual({ ordered: { before: 90 }, card: false });
  form.chooseAgo('ordered', { before: 90 });
  form.chooseCard(false);
  expect(form.filter).toEqual({});
});

test('money is typed in yuan, and a range that is none is said and not sent', async () => {
  const { form } = await open();
  form.writeRange('spent', 'from', '¥500');
  expect(form.filter).toEqual({ spent: { from: 500_00 } });
  form.writeRange('spent', 'to', '40');
  expect(form.isWrong('spent')).toBe(true);
  expect(form.filter).toEqual({ spent: { from: 500_00 } });
  form.writeRange('spent', 'to', '4000');
  expect(form.filter).toEqual({ spent: { from: 500_00, to: 4_000_00 } });
  form.chooseSuper();
  expect(form.typedRange('score', 'from')).toBe('200');
  form.clear();
  expect([form.filter, form.typedRange('spent', 'from')]).toEqual([{}, '']);
});

test('the shop is asked how many that are once for each pause', async () => {
  const { form, countCustomers } = await open();
  countCustomers.mockClear();
  form.toggle('phases', 'active');
  form.toggle('phases', 'first');
  jest.advanceTimersByTime(299);
  expect(countCustomers).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(countCustomers.mock.calls).toEqual([[{ filter: { phases: ['active', 'first'] } }]]);
  expect(form.people.value).toEqual({ people: 3 });
});

test('a filter in words says each condition once, and what is not there any more', () => {
  expect(said({})).toEqual([]);
  expect(said({ phases: ['active', 'quiet'], tags: ['tag_tea', 'tag_gone'], tiers: [1, 5] })).toEqual([
    '常来、有阵子没买',
    '爱喝茶、已删的标签',
    '老友、第 6 级',
  ]);
  expect(said({ spent: { from: 100_00 as never }, orders: { from: 1, to: 3 }, score: { to: 9 } })).toEqual([
    '1–3 单',
    '花了 至少 ¥100',
    '贡献 至多 9 分',
  ]);
  expect(said({ leader: 'nobody', card: true, birthMonths: [3] })).toEqual(['没有团长', '3 月生日', '有卡']);
});

test('words above the list narrow what is filtered, and nobody is picked twice nor too many', async () => {
  const listCustomers = jest.fn(async (_: object) => ({ items: [] }));
  const { shop } = await shopOf({ listCustomers });
  const store = new CustomersStore(shop);
  store.choose({ phases: ['active'], search: '林' });
  expect([store.words, store.conditions]).toEqual(['林', 1]);
  store.type(' 阿哲 ');
  await jest.advanceTimersByTimeAsync(300);
  expect(listCustomers).toHaveBeenLastCalledWith({ filter: { phases: ['active'], search: '阿哲' }, sort: 'seen' });
  store.pick(true);
  store.togglePicked('user_a');
  store.togglePicked('user_a');
  expect(store.picked).toEqual([]);
  for (let i = 0; i < MOST_PICKED; i += 1) expect(store.togglePicked(`user_${i}`)).toBe(true);
  expect(store.togglePicked('user_more')).toBe(false);
  expect(store.picked).toHaveLength(MOST_PICKED);
});

test('a tag by rule needs a rule, and one by hand sends none', async () => {
  const putTag = jest.fn(async (_: object) => ({ tagId: 'tag_new' }));
  const { shop } = await shopOf({ putTag });
  const store = new TagsStore(shop);
  store.begin();
  expect([await store.save(), store.wrong]).toEqual([false, 'name']);
  store.change({ name: ' 送礼 ', byRule: true });
  expect([await store.save(), store.wrong]).toEqual([false, 'rule']);
  store.change({ rule: { orders: { from: 3 } } });
  expect(await store.save()).toBe(true);
  expect(putTag).toHaveBeenCalledWith(expect.objectContaining({ name: '送礼', rule: { orders: { from: 3 } } }));
  expect(store.draft).toBeUndefined();
});

test('a coupon goes to everybody of a segment with its reason', async () => {
  const giveToSegment = jest.fn(async (_: object) => ({ people: 12 }));
  const listTemplates = async () => ({
    items: [
      { id: 'template_a', ways: ['centre'] },
      { id: 'template_b', ways: ['given'] },
    ],
  });
  const { shop } = await shopOf({ giveToSegment, listTemplates });
  const store = new SegmentsStore(shop);
  const to = { id: 'segment_a' as const, name: '老顾客', filter: {}, people: 12, countedAt: noon };
  store.beginGift(to);
  await jest.advanceTimersByTimeAsync(0);
  expect(store.templates.value?.map(({ id }) => id)).toEqual(['template_b']);
  expect(await store.give()).toBeUndefined();
  store.changeGift({ templateId: 'template_b', reason: ' 谢谢 ' });
  expect(await store.give()).toBe(12);
  expect(giveToSegment).toHaveBeenCalledWith(
    expect.objectContaining({ segmentId: 'segment_a', templateId: 'template_b', reason: '谢谢' }),
  );
});

test('what happened is a sentence, and beside it whose words and which order', () => {
  const say = ({ zh }: { readonly zh: string }) => zh;
  const tea = { zh: '肉桂', en: 'Tea' };
  const face = { userId: 'user_lan' as const, nickname: '岚姐', avatar: '' };
  const at = noon;
  const opened = { kind: 'shares', what: 'opened', at, id: 'opened.x', title: tea, by: face } as const;
  expect([eventWords(opened, texts, say), eventNote(opened, texts)]).toEqual(['打开了岚姐分享的肉桂', '']);
  const noted = { kind: 'notes', what: 'noted', at, id: 'noted.x', words: '爱喝茶', by: face } as const;
  expect([eventWords(noted, texts, say), eventNote(noted, texts)]).toEqual(['备注', '爱喝茶 · 岚姐']);
  const paid = { kind: 'orders', what: 'paid', at, id: 'paid.x', number: 'P1', amount: 88_00 } as const;
  expect([eventWords(paid, texts, say), eventNote(paid, texts)]).toEqual(['付了 ¥88.00', '订单 P1']);
  const growth = { kind: 'points', what: 'growth', at, id: 'growth.x', amount: -30 } as const;
  expect(eventWords(growth, texts, say)).toBe('成长值 −30');
  const told = { kind: 'messages', what: 'told', at, id: 'told.x', words: 'order_shipped' } as const;
  expect([eventWords(told, texts, say), eventNote(told, texts)]).toEqual(['告诉他：发货了', '']);
});
