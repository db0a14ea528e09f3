import { handActs, handOf } from './handActs';
import type { World } from './world';

function openWorld() {
  const phones: Record<string, string> = {};
  const ranks: Record<string, unknown> = {};
  const restarted: string[] = [];
  const world = {
    store: { state: { phones, guests: [] } },
    wechat: { ranks: () => ranks, setRank: (openid: string, rank: unknown) => (ranks[openid] = rank) },
    sockets: { toPhone: (openid: string) => restarted.push(openid) },
  } as unknown as World;
  return { world, phones, restarted };
}
const share = (world: World, openid: string, of?: string) => handActs['samePhone']!(world, { openid, of });

test('two who share a phone are the same device in the same network, until one takes an own again', () => {
  const { world, restarted } = openWorld();
  const own = handOf(world, 'o_zhe');
  share(world, 'o_zhe', 'o_xiaoman');
  const { model, ip } = handOf(world, 'o_xiaoman');
  expect(handOf(world, 'o_zhe')).toMatchObject({ model, ip, uses: 'o_xiaoman' });
  share(world, 'o_zhe');
  expect(handOf(world, 'o_zhe')).toEqual(own);
  expect(restarted).toEqual(['o_zhe', 'o_zhe']);
});

test('there is no phone behind a phone', () => {
  const { world, phones } = openWorld();
  share(world, 'o_zhe', 'o_xiaoman');
  share(world, 'o_lan', 'o_zhe');
  expect(phones).toEqual({ o_zhe: 'o_xiaoman', o_lan: 'o_xiaoman' });
  share(world, 'o_xiaoman', 'o_zheng');
  expect(phones).toEqual({ o_zhe: 'o_zheng', o_lan: 'o_zheng', o_xiaoman: 'o_zheng' });
  share(world, 'o_lan', 'o_lan');
  expect(phones['o_lan']).toBeUndefined();
});

test('who is not there shares nothing, and has no rank that there is not', () => {
  const { world } = openWorld();
  expect(() => share(world, 'o_nobody', 'o_zhe')).toThrow();
  expect(() => share(world, 'o_zhe', 'o_nobody')).toThrow();
  expect(() => handActs['rank']!(world, { openid: 'o_zhe', rank: 5 })).toThrow();
  handActs['rank']!(world, { openid: 'o_zhe', rank: 4 });
  expect([handOf(world, 'o_zhe').rank, handOf(world, 'o_lan').rank]).toEqual([4, 0]);
});
