import { randomBytes } from 'node:crypto';
import { Refused } from './refused';
import type { World } from './world';

const DAY = 86_400_000;
const LIFE = 30 * DAY;
const LONGEST = 1_024;
const LONGEST_TITLE = 20;
const FORM = /^#小程序:\/\/[^/]+\/[^/]+\/([0-9A-Za-z]{15})$/;

/** POST /wxa/genwxashortlink: a text that opens a page where it is tapped in a chat. */
export function makeLink(world: World, asked: any) {
  const { page_url: page, page_title: title = '', is_permanent: isPermanent = false } = asked ?? {};
  const isPage = typeof page === 'string' && /^[\w-]+(\/[\w-]+)+(\?\S*)?$/.test(page) && page.length <= LONGEST;
  if (!isPage) throw new Refused(40165, 'invalid weapp pagepath');
  if (typeof title !== 'string' || typeof isPermanent !== 'boolean') throw new Refused(47001, 'data format error');
  const id = randomBytes(24).toString('base64').replace(/[+/=]/g, '').padEnd(15, 'x').slice(0, 15);
  const letters = [...(title.replaceAll('/', '') || world.shopName)];
  const shown = letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join('')}...` : letters.join('');
  world.store.state.links.push({ id, page, until: isPermanent ? Number.MAX_SAFE_INTEGER : world.now() + LIFE });
  world.store.changed();
  const link = `#小程序://${world.shopName}/${shown}/${id}`;
  world.tell({
    kind: 'code',
    title: { zh: '小程序链接', en: 'Mini-program link' },
    detail: { zh: shown, en: shown },
    about: { link, page },
  });
  return { errcode: 0, errmsg: 'ok', link };
}

/** The page that such a text opens; nothing where it is none, not known or too old. */
export function pageOfLink(world: World, text: string): string | undefined {
  const id = FORM.exec(text.trim())?.[1];
  const link = world.store.state.links.find((one) => one.id === id);
  return link && link.until > world.now() ? link.page : undefined;
}
