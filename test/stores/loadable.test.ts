import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { Loadable } from '@/stores/loadable';
import { onItsWay } from './onItsWay';

const offline = new Outage('nobody was reached');

test('a page that was opened shows that it is loading, and then what came', async () => {
  const { answer, arrive } = onItsWay<string>();
  const tea = new Loadable(() => answer);
  expect(tea.status).toBe('idle');

  const loaded = tea.load();
  expect(tea.status).toBe('loading');

  arrive('肉桂');
  await loaded;
  expect([tea.status, tea.value, tea.loading]).toEqual(['ready', '肉桂', false]);
});

test.each([
  ['nobody was reached', offline, { kind: 'offline' }],
  ['the shop broke', Object.assign(new Outage('broke'), { traceId: 'x7' }), { kind: 'outage', traceId: 'x7' }],
  ['the shop said no', new Refusal('not_found'), { kind: 'refused', code: 'not_found' }],
])('when %s the page knows it', async (_, error, failed) => {
  const tea = new Loadable(() => Promise.reject(error));
  await tea.load();
  expect([tea.status, tea.failed, tea.loading]).toEqual(['failed', failed, false]);
});

test('a retry shows that it is under way, and what came', async () => {
  const { answer, arrive } = onItsWay<string>();
  const fetch = jest.fn().mockRejectedValueOnce(offline).mockReturnValueOnce(answer);
  const tea = new Loadable<string>(fetch);
  await tea.load();

  const retried = tea.load();
  expect([tea.status, tea.failed]).toEqual(['loading', undefined]);

  arrive('肉桂');
  await retried;
  expect([tea.status, tea.value]).toEqual(['ready', '肉桂']);
});

test('what is there stays while it is fetched anew, and when that fails', async () => {
  const { answer, fail } = onItsWay<string>();
  const tea = new Loadable<string>(jest.fn().mockResolvedValueOnce('肉桂').mockReturnValueOnce(answer));
  await tea.load();

  const again = tea.load();
  expect([tea.status, tea.value, tea.loading]).toEqual(['ready', '肉桂', true]);

  fail(offline);
  await again;
  expect([tea.status, tea.value, tea.failed]).toEqual(['ready', '肉桂', { kind: 'offline' }]);
});

test('an answer that was overtaken is not shown', async () => {
  const [slow, fast] = [onItsWay<string>(), onItsWay<string>()];
  const tea = new Loadable<string>(jest.fn().mockReturnValueOnce(slow.answer).mockReturnValueOnce(fast.answer));
  const [first, second] = [tea.load(), tea.load()];

  fast.arrive('new');
  await second;
  slow.arrive('old');
  await first;

  expect([tea.value, tea.loading]).toEqual(['new', false]);
});

test('an old failure does not spoil a newer answer', async () => {
  const slow = onItsWay<string>();
  const tea = new Loadable<string>(jest.fn().mockReturnValueOnce(slow.answer).mockResolvedValueOnce('new'));
  const first = tea.load();
  await tea.load();

  slow.fail(offline);
  await first;

  expect([tea.value, tea.failed]).toEqual(['new', undefined]);
});

test('what a command gave is not overwritten by an answer that was already on its way', async () => {
  const { answer, arrive } = onItsWay<string>();
  const tea = new Loadable(() => answer);
  const loaded = tea.load();

  tea.put('of the command');
  expect([tea.status, tea.loading]).toEqual(['ready', false]);

  arrive('of before');
  await loaded;
  expect(tea.value).toBe('of the command');
});

test('a mistake of ours is not shown as a failure of the network', async () => {
  const tea = new Loadable(() => Promise.reject(new TypeError('ours')));
  await expect(tea.load()).rejects.toThrow('ours');
  expect([tea.failed, tea.status, tea.loading]).toEqual([{ kind: 'broken' }, 'failed', false]);
});
