import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Outage } from '@/domain/outage';
import { CARRIERS } from '@/domain/parcel';
import { hours } from '@/domain/time';
import { openTracking } from '../../cloudfunctions/platform/parcelTracking';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const parcel = (more: object = {}) => ({
  ...{ carrier: 'ZTO' as const, waybill: '75300000001', phone: '13812345678' },
  ...more,
});

describe('a parcel', () => {
  test('is followed from its collection to its signature, newest first', async () => {
    const states: string[] = [];
    for (const wait of [0, 6, 20, 9, 10]) {
      await town.pass(hours(wait));
      states.push((await town.tracking().follow(parcel())).state);
    }
    expect(states).toEqual(['moving', 'moving', 'moving', 'delivering', 'signed']);
    const { events } = await town.tracking().follow(parcel());
    expect(events.map(({ words }) => words.slice(-3))).toEqual(
      ['：本人', '005', '转运中心', '转运中心', '往下一站', '已揽收'].map((words) => words.slice(-3)),
    );
    expect(events.every(({ at }, i) => i === 0 || at <= events[i - 1]!.at)).toBe(true);
    expect(Math.abs(events.at(-1)!.at - (town.clock.now() - hours(45)))).toBeLessThan(5_000);
  });

  test('is moved on by hand, until it is there', async () => {
    await town.tracking().follow(parcel());
    while (town.wechat.nextStop('75300000001'));
    expect(await town.tracking().follow(parcel())).toMatchObject({ state: 'signed' });
    expect(town.wechat.parcels()).toMatchObject([{ number: '75300000001', isThere: true }]);
    expect(town.wechat.nextStop('unknown')).toBe(false);
  });

  test.each(CARRIERS)('of %s has a name there', async (carrier) => {
    expect(await town.tracking().follow(parcel({ carrier }))).toMatchObject({ state: 'moving' });
  });

  test('whose carrier wants to know the receiver, and does not, is told nothing of', async () => {
    expect(await town.tracking().follow(parcel({ phone: '' }))).toEqual({ state: 'unknown', events: [] });
  });

  test('of a shop that has no key is not asked about', async () => {
    expect(await openTracking(undefined).follow(parcel())).toEqual({ state: 'unknown', events: [] });
    expect(town.wechat.parcels()).toEqual([]);
  });
});

describe('what goes wrong:', () => {
  test('a wrong key', async () => {
    const refused = expect.objectContaining({ name: 'TrackingRefused', code: '503' });
    await expect(town.tracking({ key: 'guessed' }).follow(parcel())).rejects.toEqual(refused);
  });

  test.each(['down', 'busy'] as const)('nobody answers: %s', async (tracking) => {
    town.wechat.setFaults({ tracking });
    await expect(town.tracking().follow(parcel())).rejects.toBeInstanceOf(Outage);
  });

  test.each([
    ['no JSON', '<html>'],
    ['another form', '{"message":"ok","data":"nothing"}'],
    ['nothing', ''],
    ['too much', 'x'.repeat(600_000)],
  ])('an answer that is %s', async (_, body) => {
    const { follow, close } = await answering(body);
    await expect(follow()).rejects.toBeInstanceOf(Outage);
    close();
  });

  test('no parcel of this number yet, a state that is new, a time that is none', async () => {
    const none = await answering('{"result":false,"returnCode":"500","message":"查询无结果"}');
    expect(await none.follow()).toEqual({ state: 'waiting', events: [] });
    none.close();
    const odd = await answering('{"message":"ok","state":"99","data":[{"context":"在路上","ftime":"昨天"}]}');
    expect(await odd.follow()).toEqual({ state: 'moving', events: [] });
    odd.close();
  });

  test('who is not asked for a number is not told it', async () => {
    const { follow, close, asked } = await answering('{"message":"ok","state":"0","data":[]}');
    await follow({ carrier: 'YTO' });
    await follow({ carrier: 'SF' });
    expect(asked.map((body) => body.includes('13812345678'))).toEqual([false, true]);
    close();
  });
});

async function answering(body: string) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    asked.push(Buffer.concat(parts).toString());
    response.end(body);
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    follow: (more: object = {}) => openTracking({ url, customer: 'c', key: 'k' }).follow(parcel(more)),
    close: () => server.close(),
  };
}
