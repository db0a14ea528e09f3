/** What WeChat offers for a picture: by wx.showShareImageMenu, and by a long press where the page lets it. */
import { chooseChat } from '../chrome/menu.js';
import { actionSheet, toast } from '../chrome/overlay.js';
import { shownToOthers } from '../files.js';
import { ask } from '../link.js';
import { top } from '../pages/stack.js';
import { config, weapp } from '../state.js';
import { api } from './core.js';

const LONG_PRESSED = 1048;

async function sendPicture(picture) {
  const chat = await chooseChat(config.chats ?? [], { title: '', picture });
  if (!chat) return false;
  await ask('picture', { chat, picture });
  toast.show({ title: '已发送' }, 1_200);
  return true;
}

async function savePicture(picture) {
  await ask('album/save', { picture });
  toast.show({ title: '已保存到相册' }, 1_200);
  return true;
}

async function readPicture(picture) {
  const path = /^pinji:(.+)/.exec((await ask('scan', { picture })).text ?? '')?.[1];
  if (path) weapp.open({ path, scene: LONG_PRESSED });
  else toast.show({ title: '没有找到码', icon: 'none' }, 1_500);
  return true;
}

const DEEDS = { 发送给朋友: sendPicture, 保存图片: savePicture, 识别图中的码: readPicture };

/** Resolves with whether something was done with it. */
async function menuOf(path, names) {
  const chosen = names[await actionSheet(names)];
  return chosen ? DEEDS[chosen](await shownToOthers(path, top().route)) : false;
}

weapp.pictureMenu = (path) => menuOf(path, Object.keys(DEEDS)).catch(() => false);

api('showShareImageMenu', async ({ path }) => {
  if (!(await menuOf(path, ['发送给朋友', '保存图片']))) throw { errMsg: 'showShareImageMenu:fail cancel' };
});
