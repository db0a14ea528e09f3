import { Outage } from '@/domain/outage';
import { keepCodes } from '../../cloudfunctions/platform/keptCodes';
import type { Wechat } from '../../cloudfunctions/platform/wechat';

function drawing() {
  const asked: string[] = [];
  const world = { isDown: false };
  const wechat = {
    async code({ scene }: { scene: string }) {
      asked.push(scene);
      if (world.isDown) throw new Outage('WeChat is down');
      return new TextEncoder().encode(scene);
    },
  } as unknown as Wechat;
  const page = 'packages/share/pages/landing/index';
  const kept = keepCodes(wechat, 2);
  return { asked, world, draw: async (scene: string) => new TextDecoder().decode(await kept.code({ scene, page })) };
}

test('WeChat draws a code once while it is kept; the one that was not wanted for longest goes first', async () => {
  const { asked, draw } = drawing();
  expect([await draw('a'), await draw('b'), await draw('a')]).toEqual(['a', 'b', 'a']);
  expect(asked).toEqual(['a', 'b']);
  await draw('c');
  await draw('a');
  expect(asked).toEqual(['a', 'b', 'c']);
  await draw('b');
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('what could not be drawn is asked for again', async () => {
  const { asked, world, draw } = drawing();
  world.isDown = true;
  await expect(draw('a')).rejects.toThrow('WeChat is down');
  world.isDown = false;
  expect(await draw('a')).toBe('a');
  expect(asked).toEqual(['a', 'a']);
});
