import type { Locator, Page } from 'playwright-core';
import type { Driver } from '../simulator/phone/driver.d.mts';
import { type OpenSimulator, openSimulator } from './simulator';
import { until } from './until';

const PATIENCE = 20_000; // ms

/** The desk as a person sees it: two phones, the chat between them, and the buttons below. */
export interface OpenDesk extends OpenSimulator {
  readonly page: Page;
  phoneOf(openid: string): Promise<Driver>;
  /** Puts a person's phone on the desk. */
  takeOut(name: string): Promise<void>;
  /** Adds a phone of somebody new. Resolves with who that is. */
  addPhone(): Promise<{ openid: string; name: string }>;
  /** A button of the strip. One that moves the clock has moved it then. */
  press(chip: string): Promise<void>;
  /** The newest card in the chat, or the newest that says this. */
  card(words?: string): Card;
  /** Does what a button of the desk does: POST /desk/<name>. @throws what the desk says against it */
  act(name: string, asked?: object): Promise<any>;
  /** The newest card that says this, in whichever chat: somebody takes it to another one. */
  forward(words: string, openid: string, group: string): Promise<void>;
  /** Taps the newest card that says this on somebody's phone: in this chat, or in whichever. */
  tapCard(words: string, openid: string, group?: string): Promise<Driver>;
  logged(words: string | RegExp): Promise<void>;
  /** The newest service notice of this kind; a click opens it on its phone. */
  notice(words: string): Locator;
  booksAgree(): Promise<void>;
  /** @throws when a phone that the test has used reports a mistake of the mini program. */
  checkPhones(): Promise<void>;
}

export interface Card {
  /** Opens it on the phone that did not send it, or on this person's. */
  tap(name?: string): Promise<void>;
  says(words: string | RegExp): Promise<void>;
}

export async function openDesk(...more: readonly '--empty'[]): Promise<OpenDesk> {
  const simulator = await openSimulator(...more);
  const context = await simulator.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(simulator.url);
  const phones = new Map<string, Driver>();
  const top = page.locator('.top');

  async function phoneOf(openid: string): Promise<Driver> {
    const phone = phones.get(openid) ?? (await simulator.attach(page, openid));
    phones.set(openid, phone);
    await phone.waitReady();
    return phone;
  }

  async function act(name: string, asked: object = {}): Promise<any> {
    const answered = await fetch(`${simulator.url}/desk/${name}`, { method: 'POST', body: JSON.stringify(asked) });
    const said = (await answered.json()) as { error?: string };
    if (said.error) throw new Error(`${name}: ${said.error}`);
    return said;
  }

  async function cardSaying(words: string, group?: string): Promise<{ id: string }> {
    const cards = async () => {
      const { chat, elsewhere } = await simulator.desk();
      return [...chat, ...elsewhere]
        .filter((entry) => entry.kind === 'card' && entry.title.includes(words) && (!group || entry.group === group))
        .sort((a, b) => a.at - b.at);
    };
    return (await until(`a card that says ${words}`, cards, (all) => all.length > 0)).at(-1);
  }

  return {
    ...simulator,
    page,
    phoneOf,
    act,
    async forward(words, openid, group) {
      await act('forward', { id: (await cardSaying(words)).id, openid, group });
    },
    async tapCard(words, openid, group) {
      await act('tap', { id: (await cardSaying(words, group)).id, openid });
      return phoneOf(openid);
    },
    async takeOut(name) {
      await top.getByText(name).first().click();
    },
    async addPhone() {
      const { people } = await simulator.desk();
      await top.getByText('加一部手机').click();
      const { right } = await until('a new phone', simulator.desk, (now) => now.people.length > people.length);
      const now = await simulator.desk();
      return now.people.find(({ openid }: { openid: string }) => openid === right);
    },
    async press(chip) {
      const { offsetMs } = await simulator.desk();
      await page.locator('.strip').getByText(chip, { exact: true }).click();
      const isMoved = (now: { offsetMs: number }) => now.offsetMs !== offsetMs;
      if (chip.startsWith('+')) await until(`it is ${chip}`, simulator.desk, isMoved, LONGEST_LEAP);
    },
    card(words) {
      const all = page.locator('.card');
      const card = (words ? all.filter({ hasText: words }) : all).last();
      return {
        async tap(name) {
          if (!name) return card.locator('.card__face').click();
          await card.hover();
          return card.getByRole('button', { name: `${name}的手机` }).click();
        },
        says: (said) => card.getByText(said).waitFor({ timeout: PATIENCE }),
      };
    },
    logged: (words) => page.locator('.side__log li').filter({ hasText: words }).first().waitFor({ timeout: PATIENCE }),
    notice: (words) => page.locator('.notice').filter({ hasText: words }).first(),
    async booksAgree() {
      await until('the shop’s books and WeChat’s agree', simulator.booksApart, (apart) => apart === 0);
    },
    async checkPhones() {
      for (const [openid, phone] of phones) expect([openid, await phone.errors()]).toEqual([openid, []]);
    },
  };
}

/** Opens a page and waits until it stands. */
export async function go(phone: Driver, path: string): Promise<void> {
  await phone.open(path);
  await phone.waitRoute(path.split('?')[0]!);
}

/** Chooses in the goods' sheet and confirms, up to the pay sheet of WeChat. */
export async function goToPay(phone: Driver, how: 'alone' | 'team'): Promise<void> {
  const bar = how === 'alone' ? '.sticky-bar .button--soft' : '.sticky-bar .button--main';
  await phone.tap(bar);
  await chooseAndCheckOut(phone);
}

export async function chooseAndCheckOut(phone: Driver): Promise<void> {
  await phone.tap('.sheet__foot .button--main');
  await phone.waitRoute(CHECKOUT);
  await confirmOrder(phone);
}

const CHECKOUT = 'packages/checkout/pages/checkout/index';

/** The button of the checkout, once there is an amount on it. */
export async function confirmOrder(phone: Driver): Promise<void> {
  await (await phone.$('.sticky-bar .button--main:not([disabled])')).waitFor({ timeout: PATIENCE });
  await phone.tap('.sticky-bar .button--main');
}

/** Answers what WeChat asks before a payment, and pays. */
export async function pay(phone: Driver, fault?: 'lost' | 'twice' | 'late' | 'forged'): Promise<void> {
  await toPaySheet(phone);
  await phone.pay(fault);
}

/** Allows messages, where WeChat asks, and stops at the pay sheet. */
export async function toPaySheet(phone: Driver): Promise<void> {
  const leave = phone.chrome('.wx-subscribe .wx-confirm');
  const sheet = phone.chrome('.wx-pay');
  await leave.or(sheet).first().waitFor({ timeout: PATIENCE });
  if (await leave.isVisible()) await leave.click();
  await sheet.waitFor({ timeout: PATIENCE });
}

const LONGEST_LEAP = 60_000; // ms: the timer does in it what a day has brought.

/** Takes the network away, and waits until the phone has noticed. */
export async function cutOff(desk: Pick<OpenDesk, 'press'>, phone: Driver): Promise<void> {
  await desk.press('断');
  const network = async () => (await phone.api('getNetworkType')).networkType;
  await until('the phone has no network', network, (kind) => kind === 'none');
}

/** Gives it back, and waits until the phone has noticed. */
export async function reconnect(desk: Pick<OpenDesk, 'press'>, phone: Driver): Promise<void> {
  await desk.press('好');
  const network = async () => (await phone.api('getNetworkType')).networkType;
  await until('the phone has a network', network, (kind) => kind !== 'none');
}
