import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { Outage } from '@/domain/outage';
import { hours, type Instant, minutes } from '@/domain/time';
import { openWechat } from '../../cloudfunctions/platform/wechatApi';
import { codeText } from '../simulator/wechat/code';
import type { WechatEvent } from '../simulator/wechat/world';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const formed = () => town.wechat.environment['TEMPLATE_TEAM_FORMED']!;
const message = (more: object = {}) => ({
  ...{ openid: 'o_xiaoman', templateId: formed(), page: 'packages/team/team?id=t1' },
  data: { thing1: '护脊轻量书包', amount2: '¥169.00' },
  ...more,
});
const errcode = (code: number) => expect.objectContaining({ name: 'WechatRefused', code });

describe('a subscribe message', () => {
  test('is told once for each time that it was allowed, then refused', async () => {
    const services = town.services();
    const notGranted = expect.objectContaining({ name: 'Refusal', code: 'message_not_granted' });
    await expect(services.tell(message())).rejects.toEqual(notGranted);
    town.wechat.grant('o_xiaoman', formed());
    await services.tell(message());
    await expect(services.tell(message())).rejects.toEqual(notGranted);
    expect(town.wechat.messages('o_xiaoman')).toMatchObject([
      { title: '成团通知', page: 'packages/team/team?id=t1', data: { thing1: '护脊轻量书包', amount2: '¥169.00' } },
    ]);
    expect(town.wechat.messages('o_zhe')).toEqual([]);
  });

  test('has its things cut to what WeChat takes, and other mistakes are told with their code', async () => {
    const services = town.services();
    town.wechat.grant('o_xiaoman', formed());
    await services.tell(message({ data: { thing1: `${'长'.repeat(18)}🎒🎒` } }));
    expect(town.wechat.messages()[0]!.data['thing1']).toBe(`${'长'.repeat(18)}…`);
    await expect(services.tell(message({ templateId: 'unknown' }))).rejects.toEqual(errcode(40037));
    await expect(services.tell(message({ data: { thing1: '' } }))).rejects.toEqual(errcode(47003));
    await expect(services.tell(message({ data: { amount: '1' } }))).rejects.toEqual(errcode(47003));
  });
});

describe('a card', () => {
  const card = (activityId: string, state: 0 | 1 | 2, members: number) => ({ activityId, state, members, room: 3 });

  test('is joining, then full, then over, and never goes back', async () => {
    const services = town.services();
    const { activityId } = await services.createActivity();
    await services.updateCard(card(activityId, 0, 2));
    expect(town.wechat.cards()).toMatchObject([{ words: { zh: '成员正在加入，当前 2/3 人' } }]);
    await services.updateCard({ ...card(activityId, 1, 3), path: 'packages/team/team?id=t1' });
    expect(town.wechat.cards()).toMatchObject([{ words: { zh: '已到齐' }, path: 'packages/team/team?id=t1' }]);
    await services.updateCard(card(activityId, 0, 2));
    await services.updateCard(card(activityId, 1, 3)); // Two who paid at once: two letters, and nothing to try again.
    expect(town.wechat.cards()).toMatchObject([{ words: { zh: '已到齐' } }]);
    await services.updateCard(card(activityId, 2, 3));
    await services.updateCard(card(activityId, 2, 3));
    await services.updateCard(card('1_unknown', 0, 1));
    expect(town.wechat.cards()).toMatchObject([{ activityId, state: 2 }]);
  });

  test('is over by itself after a day', async () => {
    const { activityId } = await town.services().createActivity();
    await town.pass(hours(24));
    expect(town.wechat.cards()).toMatchObject([{ activityId, state: 2 }]);
    await town.services().updateCard(card(activityId, 0, 2));
    expect(town.wechat.cards()).toMatchObject([{ activityId, state: 2 }]);
  });
});

test('a full card says so for a day, also where its activity ends sooner', async () => {
  const { activityId } = await town.services().createActivity();
  await town.pass(hours(20));
  await town.services().updateCard({ activityId, state: 1, members: 3, room: 3 });
  await town.pass(hours(23));
  expect(town.wechat.cards()).toMatchObject([{ activityId, state: 1 }]);
  await town.services().updateCard({ activityId, state: 2, members: 3, room: 3 }); // Too late for its activity.
  expect(town.wechat.cards()).toMatchObject([{ activityId, state: 1 }]);
  await town.pass(hours(1));
  expect(town.wechat.cards()).toMatchObject([{ activityId, state: 2 }]);
});

test('a text is checked: what is risky, or would have to be looked at, is not shown to others', async () => {
  const check = (text: string) => town.services().checkText({ openid: 'o_xiaoman', text, scene: 2 });
  expect(await check('书包很轻，孩子喜欢')).toBe('pass');
  expect(await check('加微信返现 10 元')).toBe('risky');
  expect(await check('包治百病')).toBe('risky');
  await expect(check('长'.repeat(2_501))).rejects.toThrow('not longer');
});

test('a code is a picture that says its page and scene', async () => {
  const png = await town.services().code({ scene: 't=team_01', page: '/packages/team/team' });
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 430, height: 430 });
  const dark = data.filter((value) => value < 128).length / data.length;
  expect(dark).toBeGreaterThan(0.2);
  expect(dark).toBeLessThan(0.7);
  expect(codeText('packages/team/team', 't=team_01')).toBe('pinji:packages/team/team?scene=t%3Dteam_01');
  await expect(town.services().code({ scene: '团', page: 'pages/home/index' })).rejects.toEqual(errcode(40129));
});

describe('the access token', () => {
  test('is asked for once, however many need it, kept until five minutes before its end, then renewed', async () => {
    const asked = countTokens();
    const services = town.services();
    await Promise.all([services.createActivity(), services.createActivity(), services.createActivity()]);
    await services.createActivity();
    expect(asked()).toBe(1);
    await town.pass(minutes(114));
    await services.createActivity();
    expect(asked()).toBe(1);
    await town.pass(minutes(1));
    await services.createActivity();
    expect(asked()).toBe(2);
    await town.pass(hours(2));
    await services.createActivity();
    asked.stop();
  });

  test('is replaced once where WeChat does not take it any more', async () => {
    const services = town.services();
    await services.createActivity();
    town.wechat.reset(); // WeChat has forgotten the token
    await services.createActivity();
    expect(town.wechat.cards()).toHaveLength(1);
  });

  test('is not given for another secret', async () => {
    await expect(town.services({ appSecret: 'guessed' }).createActivity()).rejects.toEqual(errcode(40125));
  });

  /** Counts the requests for a token. */
  function countTokens() {
    const original = globalThis.fetch;
    let count = 0;
    globalThis.fetch = (input, init) => {
      if (String(input).includes('stable_token')) count += 1;
      return original(input, init);
    };
    return Object.assign(() => count, {
      stop() {
        globalThis.fetch = original;
      },
    });
  }
});

test('a WeChat that is down or busy is an outage, and no error shows the token', async () => {
  const services = town.services();
  await services.createActivity();
  for (const api of ['down', 'busy'] as const) {
    town.wechat.setFaults({ api });
    const error = await services.createActivity().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Outage);
    expect(String(error.stack)).not.toContain('T_');
  }
});

test('whoever looks on is told what happens, in both languages', async () => {
  const seen: WechatEvent[] = [];
  const stop = town.wechat.on((event) => seen.push(event));
  await town.buy('P20261121000050', 'twice');
  await town.buy('P20261121000051', 'forged');
  stop();
  expect(seen.map(({ kind }) => kind)).toEqual([
    ...['prepay', 'paid', 'notice', 'notice'],
    ...['prepay', 'notice', 'notice'],
  ]);
  expect(seen[2]!.detail.zh).toContain('签名对');
  expect(seen[6]!.detail.zh).toContain('拒收');
  expect(seen.every(({ title, detail }) => title.zh && title.en && detail.zh && detail.en)).toBe(true);
});

test('a check that takes longer than a shopper waits is an outage', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/cgi-bin/stable_token') response.end(JSON.stringify({ access_token: 't', expires_in: 7_200 }));
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const services = openWechat(
    { url, appId: 'wx1', appSecret: 's', mchId: '1900000109' },
    { now: () => Date.now() as Instant },
  );
  const start = Date.now();
  const asked = services.checkText({ openid: 'o', text: '来拼', scene: 4 });
  await expect(asked).rejects.toBeInstanceOf(Outage);
  expect(Date.now() - start).toBeLessThan(4_500);
  server.close();
  server.closeAllConnections();
});
