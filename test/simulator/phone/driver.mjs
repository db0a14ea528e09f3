/**
 * Drives a phone in Chromium:
 *
 *     const phone = await launch({ dist: 'dist/weapp', cloud, path: 'pages/home/index' });
 *     await phone.tap('.goods'); await phone.waitRoute('packages/goods/detail/index');
 *
 * `launch({ url: 'http://127.0.0.1:8090', person: 'o_zhe' })` opens a phone of the running simulator instead, and
 * `attach(page, 'o_zhe')` takes the one that the desk shows in `page`.
 */
import { chromium } from 'playwright-core';
import { startStandalone } from './standalone.mjs';

const FLAGS = `--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync`.split(/\s+/);
const PATIENCE = 20_000; // ms: on a machine that has much to do

/**
 * Opens a phone. Give `dist` (a phone by itself; see startStandalone for cloud, onRequest, config) or `url`.
 * `mocks` replace APIs and run here: { requestPayment: (options) => ({}) }; `more` is added to the phone's settings;
 * `browser` shares one Chromium between tests.
 */
export async function launch({
  dist,
  url,
  person = 'o_xiaoman',
  path,
  browser: shared,
  executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium',
  width = 390,
  height = 844,
  scale = 1,
  mocks = {},
  more = {},
  ...standalone
}) {
  const server = url ? undefined : await startStandalone({ dist, ...standalone });
  const browser = shared ?? (await chromium.launch({ executablePath, args: FLAGS }));
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const consoleLog = [];
  page.on('console', (message) => consoleLog.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => consoleLog.push(`pageerror: ${error.stack || error}`));
  await page.addInitScript(beforePhone, { ...more, still: true, ...(path === undefined ? {} : { path }) });
  await mockFromHere(page, mocks);

  const started = Date.now();
  await page.goto(`${server?.url ?? url.replace(/\/$/, '')}/phone/?person=${encodeURIComponent(person)}`);
  const phone = driverOf(page, () => page.mainFrame());
  await phone.waitReady();
  return Object.assign(phone, {
    browser,
    context,
    server,
    consoleLog,
    bootMs: Date.now() - started,
    screenshot: (file) => page.screenshot({ path: file }),
    async close() {
      await context.close();
      if (!shared) await browser.close();
      await server?.close();
    },
  });
}

/** A phone that the desk shows in `page`. */
export async function attach(page, person) {
  const isPhone = (frame) => frame.url().includes(`/phone/?person=${encodeURIComponent(person)}`);
  const phone = driverOf(page, () => page.frames().find(isPhone));
  await phone.waitReady();
  phone.screenshot = async (file) =>
    await (await page.frames().find(isPhone).frameElement()).screenshot({ path: file });
  return phone;
}

function driverOf(page, root) {
  const ask = (fn, argument) => root().evaluate(fn, argument);
  /** On a desk that was just loaded, phones take their time. */
  const standing = async () => {
    const end = Date.now() + PATIENCE;
    while (!root()) {
      if (Date.now() > end) throw new Error('the desk shows no phone of this person');
      await new Promise((resume) => setTimeout(resume, 60));
    }
  };
  const phone = {
    page,
    async waitReady() {
      await standing();
      await root().waitForFunction(() => window.__weapp?.ready || window.__weapp?.errors.length, null, {
        timeout: PATIENCE,
      });
    },

    /** Waits until no setData came for `quiet` ms. */
    async idle(quiet = 60, timeout = 5_000) {
      const end = Date.now() + timeout;
      let last = -1;
      let since = Date.now();
      while (Date.now() < end) {
        const count = await ask(() => window.__weapp.setData.length);
        if (count !== last) {
          last = count;
          since = Date.now();
        } else if (Date.now() - since >= quiet) return;
        await new Promise((resume) => setTimeout(resume, 15));
      }
    },

    current: () => ask(() => window.__weapp.current()),
    stack: () => ask(() => window.__weapp.pages().map((entry) => entry.route)),
    data: (path) => ask((at) => window.__weapp.data(at), path),
    storage: () => ask(() => window.__weapp.storage()),

    /** The frame of the page on top. */
    async frame() {
      const { frame } = await phone.current();
      return root()
        .childFrames()
        .find((child) => child.name() === frame);
    },

    /** A locator inside of the page on top. */
    $: async (selector) => (await phone.frame()).locator(selector),
    /** What is seen, with its line breaks. */
    text: async (selector) => (await phone.$(selector)).first().innerText(),
    async tap(selector) {
      await tapOn((await phone.$(selector)).first());
      await phone.idle();
    },
    /** Taps the element that shows exactly this text. */
    async tapText(text) {
      await tapOn((await phone.frame()).getByText(text, { exact: true }).filter({ visible: true }).first());
      await phone.idle();
    },
    async fill(selector, text) {
      const found = (await phone.$(selector)).first();
      const inner = found.locator('input,textarea');
      await ((await inner.count()) ? inner.first() : found).fill(text);
      await phone.idle();
    },

    /** A locator in what WeChat draws: '.wx-modal .wx-confirm', '#wx-back', '[data-tab="pages/me/index"]', … */
    chrome: (selector) => root().locator(selector),
    /** Turns the open picker to labels and confirms: ['浙江省', '杭州市', '西湖区']. */
    async pick(labels) {
      await root().locator('.wx-picker').waitFor();
      await ask((wanted) => window.__weapp.pick(wanted), labels);
      await root().locator('.wx-picker .wx-confirm').click();
      await phone.idle();
    },
    /** Confirms the pay sheet. `fault`: lost, twice, late or forged notices. */
    async pay(fault) {
      await root().locator('.wx-pay').waitFor();
      if (fault) {
        await root().locator('.wx-pay summary').click();
        await root().locator(`.wx-pay [data-fault="${fault}"]`).click();
      }
      await root().locator('.wx-pay .wx-confirm').click();
      await phone.idle();
    },
    /** Answers the card preview of a share: sends it. */
    async send() {
      await root().locator('.wx-send .wx-confirm').click();
      await root().locator('.wx-send').waitFor({ state: 'detached' });
    },
    open: (path, scene = 1044) => ask((entry) => window.__weapp.open(entry), { path, scene }),
    api: (name, options = {}) =>
      ask(([called, given]) => called.split('.').reduce((at, key) => at[key], window.wx)(given), [name, options]),

    errors: () => ask(() => window.__weapp.errors),
    warnings: () => ask(() => window.__weapp.warnings),
    wxCalls: (name) => ask((only) => window.__weapp.wxCalls.filter((call) => !only || call.api === only), name),
    timing: () => ask(() => ({ ...window.__weapp.timing, nav: window.__weapp.navTimings })),

    /** Runs `act` and tells what it cost: setData calls, their bytes and time (ms). */
    async measure(act) {
      const before = await ask(() => window.__weapp.setData.length);
      const started = Date.now();
      await act();
      await phone.idle();
      const all = await ask((from) => window.__weapp.setData.slice(from), before);
      return {
        calls: all.length,
        bytes: all.reduce((sum, entry) => sum + entry.bytes, 0),
        renderMs: +all.reduce((sum, entry) => sum + entry.ms, 0).toFixed(1),
        wallMs: Date.now() - started,
        all,
      };
    },
    async waitRoute(route, timeout = PATIENCE) {
      await root().waitForFunction(
        (wanted) => {
          const current = window.__weapp.current();
          return current.route === wanted && current.ready;
        },
        route,
        { timeout },
      );
      await phone.idle();
    },
    /** Waits until the page on top, whichever that is by then, shows the text. */
    async waitText(text, timeout = PATIENCE) {
      const end = Date.now() + timeout;
      while (!(await seen(text).catch(() => 0))) {
        if (Date.now() > end) throw new Error(`${text} is not shown, but:\n${await phone.text('body')}`);
        await new Promise((resume) => setTimeout(resume, 60));
      }
    },
  };

  const seen = async (text) => (await phone.frame()).getByText(text).filter({ visible: true }).count();

  /** A tap where the screen has touch; a click on the desk, which has a mouse. */
  const tapOn = async (locator) => {
    if (await root().evaluate(() => navigator.maxTouchPoints > 0)) await locator.tap();
    else await locator.click();
  };
  return phone;
}

function beforePhone(settings) {
  if (window.top === window) window.__PHONE_MORE__ = settings;
}

/** A mock given here runs here. */
async function mockFromHere(page, mocks) {
  await page.exposeFunction('__mock', async (name, options) => {
    try {
      return { ok: await mocks[name](options) };
    } catch (error) {
      return { error: error?.errMsg ? error : { errMsg: `${name}:fail ${error?.message || error}` } };
    }
  });
  await page.addInitScript((names) => {
    if (window.top !== window) return;
    let weapp;
    Object.defineProperty(window, '__weapp', {
      get: () => weapp,
      set(made) {
        weapp = made;
        for (const name of names) {
          weapp.mocks[name] = async (options) => {
            const answer = await window.__mock(name, JSON.parse(JSON.stringify(options ?? {})));
            if (answer.error) throw answer.error;
            return answer.ok;
          };
        }
      },
    });
  }, Object.keys(mocks));
}
