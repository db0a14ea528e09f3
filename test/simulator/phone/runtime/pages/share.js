/** A page becomes a card: onShareAppMessage, the chat chosen, the card sent. */
import { askMoment, chooseChat } from '../chrome/menu.js';
import { toast } from '../chrome/overlay.js';
import { shownToOthers } from '../files.js';
import { ask } from '../link.js';
import { clone, config, weapp } from '../state.js';
import { life, top } from './stack.js';

const PROMISE_MS = 3_000; // WeChat waits so long for the promise of onShareAppMessage.

/** What wx.updateShareMenu said on this page: whether the card can change later, and by which activity. */
export const setShareMenu = (changes) => {
  const page = top();
  if (page) page.shareMenu = { ...page.shareMenu, ...clone(changes) };
};

/** The chat that the mini program is a tool of: its own forwarding rests meanwhile. See wx/chatTool.js. */
export const chatTool = { group: undefined };

weapp.canShare = () =>
  !chatTool.group && typeof top()?.inst.onShareAppMessage === 'function' && !top().shareMenu?.hidden;

weapp.apiCategory = () => (config.single ? 'browseOnly' : chatTool.group ? 'chatTool' : 'default');

weapp.canShareTimeline = () => weapp.canShare() && typeof top()?.inst.onShareTimeline === 'function';

/** 分享到朋友圈: a title, a square picture, and this page with a query of its own. */
weapp.shareTimeline = async () => {
  const page = top();
  const { title = config.appName || '小程序', query, imageUrl } = life(page, 'onShareTimeline') ?? {};
  const own = query ?? queryOf(page);
  const moment = {
    title,
    path: page.route + (own ? `?${own}` : ''),
    picture: await shownToOthers(imageUrl, page.route),
  };
  weapp.lastMoment = moment;
  const words = await askMoment(moment);
  if (words === undefined) return moment;
  await ask('moment', { ...moment, words });
  toast.show({ title: '已发表' }, 1_200);
  return moment;
};

const queryOf = ({ query }) =>
  Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

/** Asks the page for its card. Resolves with { title, path, imageUrl }. */
async function cardOf(page, options) {
  const given = life(page, 'onShareAppMessage', [options]) ?? {};
  const late = given.promise
    ? await Promise.race([given.promise, new Promise((done) => setTimeout(done, PROMISE_MS))]).catch(() => undefined)
    : undefined;
  return {
    title: config.appName || '小程序',
    path: page.route + (queryOf(page) ? `?${queryOf(page)}` : ''),
    imageUrl: '',
    ...given,
    ...late,
  };
}

weapp.share = async (options) => {
  if (chatTool.group) return undefined;
  const page = top();
  if (typeof page.inst.onShareAppMessage !== 'function')
    return toast.show({ title: '当前页面不可转发', icon: 'none' }, 1_500);
  const card = await cardOf(page, options);
  weapp.lastShare = { title: card.title, path: card.path, imageUrl: card.imageUrl };
  const chats = config.chats ?? [];
  if (!chats.length) return weapp.lastShare;
  const picture = await shownToOthers(card.imageUrl, page.route);
  const chat = await chooseChat(chats, { title: card.title, picture });
  if (!chat) return weapp.lastShare;
  const { isUpdatableMessage, activityId, templateInfo, withShareTicket } = page.shareMenu ?? {};
  await ask('share', {
    chat,
    title: card.title,
    path: card.path.replace(/^\//, ''),
    picture,
    withShareTicket: !!withShareTicket,
    ...(isUpdatableMessage ? { activityId, templateInfo } : {}),
  });
  toast.show({ title: '已发送' }, 1_200);
  return weapp.lastShare;
};
