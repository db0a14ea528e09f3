/**
 * The chat tool in its open mode (base library 3.12.0): bound to one chat, what is sent goes straight there. A mini
 * program that was not granted it, or an older WeChat, has none of these: the desk switches between the two.
 */
import { askMembers } from '../chrome/asking.js';
import { chooseChat } from '../chrome/menu.js';
import { toast } from '../chrome/overlay.js';
import { shownToOthers } from '../files.js';
import { ask, overTheAir } from '../link.js';
import { chatTool } from '../pages/share.js';
import { top } from '../pages/stack.js';
import { bundle, config } from '../state.js';
import { api, sync } from './core.js';

const WIDEST_TITLE = 30; // A Chinese letter counts two.
const VERBS = { participate: '请参与', complete: '请完成' };

const widthOf = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0xff ? 2 : 1), 0);

/** The chat that it is bound to. @throws as the API called `name` fails outside of the mode. */
function bound(name) {
  if (!chatTool.group) throw { errMsg: `${name}:fail not in chat tool mode` };
  return chatTool.group;
}

/** Of the rooms, or of all chats, the one that the person chooses. */
async function enter(name, rooms = []) {
  await overTheAir(name);
  const { groups } = await ask('tool/rooms', { rooms });
  if (!groups.length) throw { errMsg: `${name}:fail invalid room` };
  const chosen = rooms.length ? groups[0].id : await chooseChat(groups, { title: '选择一个聊天', done: '进入' });
  if (!chosen) throw { errMsg: `${name}:fail cancel` };
  chatTool.group = groups.find(({ id }) => id === chosen);
}

/** Sends on behalf of the mini program, after the person has seen what. */
async function send(name, shown, what, question) {
  if (!(await chooseChat([bound(name)], shown))) throw { errMsg: `${name}:fail cancel` };
  await ask(what, { chat: bound(name).id, ...question });
  toast.show({ title: '已发送' }, 1_200);
}

if (config.chatTool) {
  api('enterChatToolMode', ({ chatToolRooms }) => enter('enterChatToolMode', chatToolRooms));
  api('openChatTool', ({ roomid }) => {
    if (!bundle.app.chatTools?.length) throw { errMsg: 'openChatTool:fail chatTools is not configured in app.json' };
    return enter('openChatTool', roomid ? [roomid] : []);
  });
  api('exitChatTool', () => {
    bound('exitChatTool');
    chatTool.group = undefined;
  });
  sync('isChatTool', () => chatTool.group !== undefined);

  api('getChatToolInfo', async () => {
    const { id } = bound('getChatToolInfo');
    await overTheAir('getChatToolInfo');
    return { ...(await ask('tool/info', { chat: id })), encryptedData: '', iv: '' };
  });

  api('selectGroupMembers', async ({ maxSelectCount = Number.POSITIVE_INFINITY }) => {
    const { members } = await ask('tool/members', { chat: bound('selectGroupMembers').id });
    const chosen = await askMembers(members, maxSelectCount);
    if (!chosen) throw { errMsg: 'selectGroupMembers:fail cancel' };
    return { members: chosen };
  });

  api('shareAppMessageToGroup', async ({ title, path = '', imageUrl = '' }) => {
    bound('shareAppMessageToGroup');
    if (!title) throw { errMsg: 'shareAppMessageToGroup:fail parameter error: title' };
    const picture = await shownToOthers(imageUrl, top().route);
    const card = { title, path: path.replace(/^\//, ''), picture };
    // An ordinary updatable message is not for cards of the tool: those have templates of their own.
    await send('shareAppMessageToGroup', card, 'share', { ...card, withShareTicket: true, byTool: true });
  });

  api('notifyGroupMembers', async ({ title, members, entrancePath, type }) => {
    bound('notifyGroupMembers');
    const isRight = title && widthOf(title) <= WIDEST_TITLE && members?.length && entrancePath && VERBS[type];
    if (!isRight) throw { errMsg: 'notifyGroupMembers:fail parameter error' };
    const notice = { title, members, path: entrancePath.replace(/^\//, ''), verb: VERBS[type] };
    await send('notifyGroupMembers', { title: `${VERBS[type]}：${title}` }, 'tool/notify', notice);
  });
}
