import type { ShopId, UserId } from '@/domain/id';
import { dayBegan, quietEnds, type Told, type ToldBy, whyNotTell } from '@/domain/message';
import { Refusal } from '@/domain/refusal';
import { type Instant, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import type { Outcome } from './outcome';

/** Something that a person is to be told, as it is when it is told. */
export interface News extends Pick<Told, 'message' | 'facts' | 'leadsTo'> {
  readonly page: string;
  readonly data: Readonly<Record<string, string>>; // The fields of WeChat's template: README.md, "Settings".
  readonly awakeAt?: Instant | undefined;
  readonly isTooLate?: boolean | undefined; // Nothing could be done about it any more.
}

/** What is not certain yet is looked at again so soon. */
const AGAIN = seconds(20);

/**
 * Tells a person something: in his inbox, and by WeChat, if he has allowed one of this kind, wants it, and it is the
 * time for it. All of that is decided and written in one transaction, under the letter's id; only then WeChat is asked.
 * A leave is used up before that, and once for all tries: a message less is better than one too many.
 * `read` finds out what to tell: nothing, where it has lost its object; `undecided`, where it should be looked at later.
 */
export async function tellPerson(
  shopId: ShopId,
  letterId: string,
  userId: UserId,
  read: (tx: Tables, now: Instant) => Promise<News | 'undecided' | undefined>,
  { database, clock, wechat, settings }: Platform,
): Promise<Outcome | undefined> {
  const now = clock.now();
  const decided = await database.transact(shopId, async (tx) => {
    await tx.users.lock(userId); // What he was sent today, and what he has left, is counted.
    const user = await tx.users.get(userId);
    const before = await tx.inbox.get(letterId);
    if (!user || (before && before.way !== 'sending' && before.way !== 'quiet')) return undefined;
    const news = await read(tx, now);
    if (!news || news === 'undecided') return news;
    const { message, facts, leadsTo } = news;
    const way = before?.way === 'sending' ? 'sending' : await wayOf(tx, userId, news, settings.templates[message], now);
    await tx.inbox.put(userId, { id: letterId, message, facts, leadsTo, way }, now);
    return { ...news, way, openid: user.openid };
  });
  if (decided === undefined) return undefined;
  if (decided === 'undecided') return { is: 'waiting', until: later(now, AGAIN) };
  if (decided.way === 'quiet') return { is: 'waiting', until: quietEnds(now) ?? now };
  if (decided.way !== 'sending') return undefined;

  const { openid, message, page, data } = decided;
  const way = await granted(wechat.tell({ openid, templateId: settings.templates[message], page, data }));
  await database.transact(shopId, (tx) => tx.inbox.end(letterId, way));
  return undefined;
}

/** How it goes out. Whoever is sent something has one leave less. */
async function wayOf(
  tx: Tables,
  userId: UserId,
  { message, isTooLate, awakeAt }: News,
  templateId: string,
  now: Instant,
): Promise<ToldBy> {
  if (isTooLate) return 'too_late';
  if ((await tx.rules.all()).messages?.off.includes(message)) return 'shop_off';
  const choices = await tx.messageChoices.of(userId);
  const sentToday = await tx.inbox.sentSince(userId, dayBegan(now));
  const whyNot = whyNotTell({ message, choices, sentToday, awakeAt }, now);
  if (whyNot === 'quiet') return (await hasLeave()) ? 'quiet' : 'not_granted';
  if (whyNot) return whyNot;
  return templateId !== '' && (await tx.grants.use(userId, message)) ? 'sending' : 'not_granted';

  async function hasLeave() {
    return templateId !== '' && (await tx.grants.left(userId, message)) > 0;
  }
}

/** Whoever has taken back the leave to write to him is not written to: there is nothing to try again. */
async function granted(telling: Promise<void>): Promise<'sent' | 'not_granted'> {
  try {
    await telling;
    return 'sent';
  } catch (error) {
    if (error instanceof Refusal && error.code === 'message_not_granted') return 'not_granted';
    throw error;
  }
}

export const titleOf = (title: Told['facts']['title'] | undefined, otherwise: string) =>
  title ?? { zh: otherwise, en: otherwise };
