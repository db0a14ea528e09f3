/**
 * `npm run bench`: what the phone pays for a tap. The compiled mini program runs on a phone of the simulated WeChat;
 * what counts in WeChat are the setData calls and their bytes, since each crosses from the script to the page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../simulator/phone/driver.mjs';
import { openBrowser } from '../support/browser';
import { startSimulator } from '../support/simulatorProcess';

const folder = mkdtempSync(path.join(tmpdir(), 'pinji-taps-'));
const simulator = await startSimulator(folder);
const browser = await openBrowser();
try {
  const boots: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const phone = await launch({ url: simulator.url, person: 'o_xiaoman', browser, path: 'pages/home/index' });
    const { start, firstPageMounted } = await phone.timing();
    boots.push(firstPageMounted - start);
    await phone.close();
  }
  boots.sort((a, b) => a - b);
  console.log(`first page mounted after ${boots[2]?.toFixed(0)} ms (middle of ${boots.length})`);

  const phone = await launch({ url: simulator.url, person: 'o_xiaoman', browser, path: 'pages/home/index' });
  const go = async (to: string, shows: string) => {
    await phone.open(to);
    await phone.waitRoute(to.split('?')[0]!);
    await phone.waitText(shows);
  };
  const cost = async (name: string, selector: string) => {
    const { calls, bytes, renderMs } = await phone.measure(() => phone.tap(selector));
    const figures = [`${calls} setData`, `${bytes.toLocaleString('en')} bytes`.padStart(13), `${renderMs} ms drawing`];
    console.log([name.padEnd(22), ...figures].join('  '));
  };

  await go('packages/goods/pages/goods/index?goodsId=goods_baglight', '个团等你');
  await cost('open the SKU sheet', '.sticky-bar .button--soft');
  await cost('choose an option', '.sku-option:not(.sku-option--on)');
  await cost('put into the cart', '.sheet__foot .button--soft');
  await go('pages/cart/index', '结算 1 件');
  await cost('one more in the cart', '.stepper__button >> nth=1');
  await go(await firstCard('teamId='), '还差 1 人');
  await cost('join', '.team-actions .button--main');
  await go(await firstCard('envelopeId='), '岚姐的红包');
  await cost('open an envelope', '.packet__coin');
  const errors = await phone.errors();
  if (errors.length) throw new Error(errors.join('\n'));
} finally {
  await browser.close();
  await simulator.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

/** Where the first card in the chat leads that is one of these. */
async function firstCard(names: string): Promise<string> {
  const { chat } = (await (await fetch(`${simulator.url}/desk/snapshot`)).json()) as { chat: { path?: string }[] };
  return chat.find(({ path: to }) => to?.includes(names))!.path!;
}
