/**
 * `npm run bench`: how long what is shared takes to be drawn, from the tap to the moment in which its file is asked for.
 * WeChat waits 3 s for the picture of a card; the first drawing loads its pictures, the later ones have them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LaunchedDriver, launch } from '../simulator/phone/driver.mjs';
import { openBrowser } from '../support/browser';
import { startSimulator } from '../support/simulatorProcess';

const TIMES = 5;
const GOODS = 'goodsId=goods_baglight';

const folder = mkdtempSync(path.join(tmpdir(), 'pinji-drawing-'));
const simulator = await startSimulator(folder);
const browser = await openBrowser();
try {
  const phone = await launch({ url: simulator.url, person: 'o_xiaoman', browser, path: 'pages/home/index', scale: 3 });
  const go = async (to: string, shows: string) => {
    await phone.open(to);
    await phone.waitText(shows);
  };
  const tell = (name: string, all: readonly number[]) => {
    const [first = 0, ...later] = all;
    const middle = [...later].sort((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0;
    console.log(`${name.padEnd(22)}${first.toFixed(0).padStart(5)} ms, then ${middle.toFixed(0).padStart(4)} ms`);
  };

  const card = async () => {
    const spent = await drawn(phone, () => phone.page.evaluate(() => void (window as any).__weapp.share({})));
    await phone.chrome('.wx-send .wx-cancel').click();
    return spent;
  };
  await go(`packages/goods/pages/goods/index?${GOODS}`, '开团');
  tell('card of goods', await several(card));
  await go(await firstCard('teamId='), '还差');
  tell('card of a team', await several(card));
  await go(await firstCard('/envelope/'), '的红包');
  tell('card of an envelope', await several(card));

  await go(`packages/share/pages/poster/index?${GOODS}`, '保存到相册');
  await (await phone.$('.poster__picture')).waitFor(); // It has drawn itself once: its pictures are there.
  let written = '';
  const poster = () => {
    written += '好';
    return drawn(phone, () => phone.fill('.poster__words textarea', written));
  };
  const pause = 500; // The page draws when nobody has typed for so long.
  tell(
    'poster, 1125 × 1860',
    (await several(poster)).map((spent) => spent - pause),
  );
  const errors = await phone.errors();
  if (errors.length) throw new Error(errors.join('\n'));
} finally {
  await browser.close();
  await simulator.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

async function several(act: () => Promise<number>): Promise<number[]> {
  const spent: number[] = [];
  for (let i = 0; i < TIMES; i += 1) spent.push(await act());
  return spent;
}

/** From the act until a canvas is made a file. */
async function drawn(phone: LaunchedDriver, act: () => Promise<unknown>): Promise<number> {
  const saves = () => phone.wxCalls('canvasToTempFilePath');
  const before = (await saves()).length;
  const from = await phone.page.evaluate(() => performance.now());
  await act();
  for (;;) {
    const call = (await saves())[before];
    if (call) return call.at - from;
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** Where the first card in the chat leads whose path has this in it. */
async function firstCard(part: string): Promise<string> {
  const { chat } = (await (await fetch(`${simulator.url}/desk/snapshot`)).json()) as { chat: { path?: string }[] };
  return chat.find(({ path: to }) => to?.includes(part))!.path!;
}
