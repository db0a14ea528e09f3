import type { Page } from 'playwright-core';
import type { Driver } from '../simulator/phone/driver.d.mts';
import { type OpenSimulator, openSimulator } from './simulator';

/** The desk as a person sees it: two phones, the chat between them, and the buttons below. */
export interface OpenDesk extends OpenSimulator {
  readonly page: Page;
  phoneOf(openid: string): Promise<Driver>;
  /** Puts a person's phone on the desk. */
  takeOut(name: string): Promise<void>;
  press(chip: string): Promise<void>;
  /** The newest card in the chat. */
  card(): { tap(): Promise<void>; says(words: string | RegExp): Promise<void> };
  logged(words: string | RegExp): Promise<void>;
  noticed(words: string | RegExp): Promise<void>;
}

export async function openDesk(): Promise<OpenDesk> {
  const simulator = await openSimulator();
  const context = await simulator.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(simulator.url);
  const cards = page.locator('.card');
  const seen = (selector: string, words: string | RegExp) =>
    page.locator(selector).filter({ hasText: words }).first().waitFor({ timeout: 15_000 });

  return {
    ...simulator,
    page,
    phoneOf: (openid) => simulator.attach(page, openid),
    async takeOut(name) {
      await page.locator('header').getByText(name).first().click();
    },
    async press(chip) {
      await page.locator('.strip').getByText(chip, { exact: true }).click();
    },
    card: () => ({
      tap: () => cards.last().locator('.card__face').click(),
      says: (words) => cards.last().getByText(words).waitFor({ timeout: 15_000 }),
    }),
    logged: (words) => seen('.side__log li', words),
    noticed: (words) => seen('.notice', words),
  };
}

/** Chooses in the goods' sheet and confirms, up to the pay sheet of WeChat. */
export async function goToPay(phone: Driver, how: 'alone' | 'team'): Promise<void> {
  const bar = how === 'alone' ? '.sticky-bar .button--soft' : '.sticky-bar .button--main';
  await phone.tap(bar);
  await chooseAndCheckOut(phone);
}

export async function chooseAndCheckOut(phone: Driver): Promise<void> {
  await phone.tap('.sheet__foot .button--main');
  await phone.waitRoute('packages/checkout/pages/checkout/index');
  await (await phone.$('.sticky-bar .button--main:not([disabled])')).waitFor();
  await phone.tap('.sticky-bar .button--main');
}

/** Answers what WeChat asks before a payment, and pays. */
export async function pay(phone: Driver, fault?: 'lost' | 'twice' | 'late' | 'forged'): Promise<void> {
  const leave = phone.chrome('body').getByText('允许', { exact: true });
  const sheet = phone.chrome('.wx-pay');
  await Promise.race([leave.waitFor(), sheet.waitFor()]);
  if (await leave.isVisible()) await leave.click();
  await sheet.waitFor();
  await phone.pay(fault);
}
