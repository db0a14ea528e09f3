import path from 'node:path';
import type { OutputOf, SentBy } from '@/contract/endpoint';
import type { Reply } from '@/contract/reply';
import type { ShopContract } from '@/contract/shop';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { fakeWx } from './fakeWx';
import { openProgram, type Query } from './program';

const DIST = process.env['WEAPP_DIST'] ?? path.resolve('dist/weapp');
const PATIENCE = 5_000; // ms until something that should have been seen counts as not there

/** What the shop answers, typed by the contract. It refuses with a Refusal; any other error: it was not reached. */
export type Answers = {
  readonly [Name in keyof ShopContract]?: (
    input: SentBy<ShopContract[Name]>,
  ) => OutputOf<ShopContract[Name]> | Promise<OutputOf<ShopContract[Name]>>;
};

const phones: { turnOff(): void }[] = [];

/** Call it after each test: what ticks in an app that is shown would go on. */
export function turnOff(): void {
  for (const phone of phones.splice(0)) phone.turnOff();
}

/** A phone on which the compiled mini program is opened at a page. What the shop is not told to answer, it refuses. */
export function openPhone(
  answers: Answers,
  route: string,
  query: Query = {},
  language = 'zh_CN',
  kept: Readonly<Record<string, unknown>> = {},
) {
  const questions: string[] = [];
  const { wx, asked } = fakeWx({
    language,
    kept,
    async callFunction({ data: { endpoint, input } }): Promise<Reply<unknown>> {
      questions.push(endpoint);
      return await replyTo(answers, endpoint, input);
    },
  });
  const program = openProgram(DIST, wx);
  program.launch(route, query);
  const { rendered, ask } = program.open(route, query);
  const { dom } = rendered;
  phones.push({
    turnOff() {
      rendered.detach();
      program.hide();
    },
  });

  const text = () => dom.textContent ?? '';
  return {
    questions,
    text,
    /** Waits until all of these words are on the page. */
    async sees(...words: string[]): Promise<void> {
      await until(
        () => words.every((some) => text().includes(some)),
        () => `"${words.filter((some) => !text().includes(some)).join('", "')}" on the page: ${text()}`,
      );
    },
    /** Taps what says these words and nothing more. */
    async tap(words: string): Promise<void> {
      const target = [...dom.querySelectorAll('*')].reverse().find((one) => one.textContent === words);
      if (!target) throw new Error(`nothing says "${words}" on the page: ${text()}`);
      touch(target);
      await pause();
    },
    /** Taps a drawing, the first of its kind: it says nothing. */
    async press(kind: string): Promise<void> {
      const target = dom.querySelector(`.${kind}`);
      if (!target) throw new Error(`there is no "${kind}" on the page: ${text()}`);
      touch(target);
      await pause();
    },
    /** Where WeChat was told to go. Taro adds a mark of its own. */
    wentTo: () =>
      asked
        .filter(({ api }) => api === 'navigateTo' || api === 'switchTab')
        .map(({ given }) => (given as { readonly url: string }).url.replace(/[?&]\$taroTimestamp=\d+/, '')),
    /** What has taken the place of the page. */
    replacedBy: () =>
      asked
        .filter(({ api }) => api === 'redirectTo')
        .map(({ given }) => (given as { readonly url: string }).url.replace(/[?&]\$taroTimestamp=\d+/, '')),
    /** What WeChat gets when the person taps "send to a chat". */
    share: () => ask('onShareAppMessage', { from: 'menu' }) as Partial<Record<'title' | 'path' | 'imageUrl', string>>,
    /** As after a look at another page. */
    async comesBack(): Promise<void> {
      ask('onHide');
      ask('onShow');
      await pause();
    },
  };
}

async function replyTo(answers: Answers, endpoint: string, input: unknown): Promise<Reply<unknown>> {
  const answer = answers[endpoint as keyof Answers] as ((input: unknown) => unknown) | undefined;
  const now = Date.now() as Instant;
  try {
    if (!answer) throw new Refusal('not_found');
    // In WeChat an answer is text on its way: what is not there is not there.
    return JSON.parse(JSON.stringify({ now, ok: true, output: await answer(input) })) as Reply<unknown>;
  } catch (error) {
    if (error instanceof Refusal) return { now, ok: false, error: 'refusal', code: error.code };
    throw error;
  }
}

function touch(target: Element): void {
  const finger = { pageX: 0, pageY: 0 };
  const fire = (name: string, touches: object[]) =>
    target.dispatchEvent(
      Object.assign(new Event(name, { bubbles: true, cancelable: true }), { touches, changedTouches: [finger] }),
    );
  fire('touchstart', [finger]);
  fire('touchend', []);
}

const pause = (ms = 20) => new Promise((resume) => setTimeout(resume, ms));

async function until(isSo: () => boolean, what: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what()}`);
    await pause();
  }
}
