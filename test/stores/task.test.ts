import type { RequestId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { Task } from '@/stores/task';
import { fakeShop } from './fakeShop';
import { onItsWay } from './onItsWay';

interface Joining {
  readonly requestId: RequestId;
  readonly quantity: number;
}
const lost = new Outage('nobody answered');

/** A task, and the request ids under which the shop was asked. */
async function openTask(join: jest.Mock<Promise<string>>) {
  const task = new Task<Joining, string>(await fakeShop({}), join);
  return { task, ids: () => join.mock.calls.map(([{ requestId }]) => requestId) };
}

test('a tap after a lost answer is the same request', async () => {
  const { task, ids } = await openTask(jest.fn().mockRejectedValueOnce(lost).mockResolvedValueOnce('seated'));

  expect(await task.run({ quantity: 1 })).toBeUndefined();
  expect(task.failed).toEqual({ kind: 'offline' });
  expect(await task.run({ quantity: 1 })).toBe('seated');

  expect(task.failed).toBeUndefined();
  expect(ids()).toEqual(['request_1', 'request_1']);
});

test.each([
  ['yes', jest.fn().mockResolvedValue('seated')],
  ['no', jest.fn().mockRejectedValue(new Refusal('team_full'))],
])('once the shop has said %s, the next tap is another request', async (_, join) => {
  const { task, ids } = await openTask(join);
  await task.run({ quantity: 1 });
  await task.run({ quantity: 1 });
  expect(ids()).toEqual(['request_1', 'request_2']);
});

test('after a lost answer something else is another request: the shop refuses an id that was used before', async () => {
  const { task, ids } = await openTask(jest.fn().mockRejectedValue(lost));
  await task.run({ quantity: 1 });
  await task.run({ quantity: 2 });
  await task.run({ quantity: 2 });
  expect(ids()).toEqual(['request_1', 'request_2', 'request_2']);
});

test('a double tap is one request', async () => {
  const { answer, arrive } = onItsWay<string>();
  const { task, ids } = await openTask(jest.fn().mockReturnValue(answer));

  const [first, second] = [task.run({ quantity: 1 }), task.run({ quantity: 1 })];
  expect(task.running).toBe(true);
  expect(await second).toBeUndefined();
  arrive('seated');

  expect(await first).toBe('seated');
  expect([task.running, ids()]).toEqual([false, ['request_1']]);
});

test('a refusal is kept for the button, and forgotten by the next tap', async () => {
  const { answer, arrive } = onItsWay<string>();
  const { task } = await openTask(
    jest.fn().mockRejectedValueOnce(new Refusal('team_full')).mockReturnValueOnce(answer),
  );
  await task.run({ quantity: 1 });
  expect(task.failed).toEqual({ kind: 'refused', code: 'team_full' });

  const again = task.run({ quantity: 1 });
  expect(task.failed).toBeUndefined();
  arrive('seated');
  await again;
});

test('a mistake of ours is thrown on, and the button can be tapped again', async () => {
  const { task } = await openTask(jest.fn().mockRejectedValue(new TypeError('ours')));
  await expect(task.run({ quantity: 1 })).rejects.toThrow('ours');
  expect(task.running).toBe(false);
});
