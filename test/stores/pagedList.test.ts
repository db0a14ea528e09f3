import type { Page } from '@/contract/endpoint';
import { Outage } from '@/domain/outage';
import { PagedList } from '@/stores/pagedList';
import { onItsWay } from './onItsWay';

interface Cup {
  readonly id: string;
  readonly full?: boolean;
}
type CupPage = Page<Cup>;

const offline = new Outage('nobody was reached');
const page = (ids: string, next?: string): CupPage => ({ items: [...ids].map((id) => ({ id })), next });
const idsOf = (list: PagedList<Cup>) => list.items.map(({ id }) => id).join('');

function openList(...answers: (CupPage | Error | Promise<CupPage>)[]) {
  const cursors: (string | undefined)[] = [];
  const list = new PagedList<Cup>(
    async (cursor) => {
      cursors.push(cursor);
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      return await answer;
    },
    ({ id }) => id,
  );
  return { list, cursors };
}

test('pages come one after the other, until there are no more', async () => {
  const { list, cursors } = openList(page('ab', 'c'), page('cd'));
  expect([list.status, list.tail]).toEqual(['idle', 'none']);

  await list.load();
  expect([list.status, list.tail, idsOf(list)]).toEqual(['ready', 'loading', 'ab']);

  await list.more();
  expect([list.tail, list.hasMore, idsOf(list)]).toEqual(['end', false, 'abcd']);

  await list.more();
  expect(cursors).toEqual([undefined, 'c']);
});

test('a list without anything in it is empty, not waiting', async () => {
  const { list } = openList(page(''));
  const loaded = list.load();
  expect(list.status).toBe('loading');
  await loaded;
  expect(list.status).toBe('empty');
});

test('the end of the list may come near the screen often: a page is asked for once', async () => {
  const next = onItsWay<CupPage>();
  const { list, cursors } = openList(page('a', 'b'), next.answer);
  await list.load();

  const asked = Promise.all([list.more(), list.more(), list.more()]);
  next.arrive(page('b'));
  await asked;

  expect([idsOf(list), cursors.length]).toEqual(['ab', 2]);
});

test('what has moved to a later page meanwhile is not shown twice', async () => {
  const { list } = openList(page('abc', 'x'), page('cde'));
  await list.load();
  await list.more();
  expect(idsOf(list)).toBe('abcde');
});

test('a next page that does not come leaves the others, and is the one asked for again', async () => {
  const { list, cursors } = openList(page('ab', 'c'), offline, page('cd'));
  await list.load();

  await list.more();
  expect([list.status, list.tail, idsOf(list)]).toEqual(['ready', 'failed', 'ab']);

  await list.retry();
  expect([list.status, list.tail, idsOf(list)]).toEqual(['ready', 'end', 'abcd']);
  expect(cursors).toEqual([undefined, 'c', 'c']);
});

test('a first page that does not come is a failure of the list, until it comes', async () => {
  const { list, cursors } = openList(offline, page('a'));
  await list.load();
  expect([list.status, list.failed]).toEqual(['failed', { kind: 'offline' }]);

  await list.retry();
  expect([list.status, idsOf(list)]).toEqual(['ready', 'a']);
  expect(cursors).toEqual([undefined, undefined]);
});

test('another question forgets the page that is still on its way', async () => {
  const old = onItsWay<CupPage>();
  const { list } = openList(page('ab', 'c'), old.answer, page('xy', 'z'), page('z'));
  await list.load();
  const late = list.more();

  const restarted = list.restart();
  expect([idsOf(list), list.status]).toEqual(['', 'loading']);
  await restarted;
  old.arrive(page('cd', 'e'));
  await late;

  expect([idsOf(list), list.loading]).toEqual(['xy', false]);
  await list.more();
  expect(idsOf(list)).toBe('xyz');
});

test('a page that fails after another question was asked is not missed', async () => {
  const old = onItsWay<CupPage>();
  const { list } = openList(page('a', 'b'), old.answer, page('x'));
  await list.load();
  const late = list.more();
  await list.restart();

  old.fail(offline);
  await late;

  expect([list.failed, list.tail, idsOf(list)]).toEqual([undefined, 'end', 'x']);
});

test('pulling down keeps what is there until the new is, and begins at the first page again', async () => {
  const fresh = onItsWay<CupPage>();
  const { list, cursors } = openList(page('ab', 'c'), page('cd'), fresh.answer);
  await list.load();
  await list.more();

  const loaded = list.load();
  expect([list.status, idsOf(list)]).toEqual(['ready', 'abcd']);
  fresh.arrive(page('zab', 'c'));
  await loaded;

  expect([idsOf(list), list.tail]).toEqual(['zab', 'loading']);
  expect(cursors).toEqual([undefined, 'c', undefined]);
});

test('one that has changed is replaced in its place, and one that has gone is taken out', async () => {
  const { list } = openList(page('abc'));
  await list.load();

  list.replace('b', { id: 'b', full: true });
  expect(list.items).toEqual([{ id: 'a' }, { id: 'b', full: true }, { id: 'c' }]);

  list.replace('a');
  list.replace('nobody', { id: 'n' });
  expect(idsOf(list)).toBe('bc');
});
