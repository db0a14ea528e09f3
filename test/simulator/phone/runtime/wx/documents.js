/** Files that people give each other: into a chat, out of it, and opened. */

import { askFile, documentScreen } from '../chrome/documents.js';
import { chooseChat } from '../chrome/menu.js';
import { toast } from '../chrome/overlay.js';
import { blobOf, keepTemporary, keptHere } from '../files.js';
import { ask, handOver } from '../link.js';
import { config } from '../state.js';
import { api } from './core.js';
import { personal } from './person.js';

const OPENED = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']; // No others: WeChat has nothing that shows them.
const LONGEST_NAME = 60;
let sent = 0;

const kindOf = (name) => /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
const lastOf = (path) => path.split('/').at(-1);

/** @throws what the API fails with where there is no such file on this phone */
async function mustBeHere(name, path) {
  const blob = await keptHere(path);
  if (!blob) throw { errMsg: `${name}:fail file doesn't exist` };
  return blob;
}

async function send(blob, fileName) {
  const chat = await chooseChat(config.chats ?? [], { title: fileName });
  if (!chat) return false;
  const name = `${Date.now().toString(36)}${(sent++).toString(36)}.${kindOf(fileName) || 'bin'}`;
  const file = await handOver(`chat/${name}`, blob);
  await ask('sendFile', { chat, file, name: fileName.slice(-LONGEST_NAME), size: blob.size });
  toast.show({ title: '已发送' }, 1_200);
  return true;
}

api('shareFileMessage', async ({ filePath, fileName = lastOf(filePath) }) => {
  const blob = await mustBeHere('shareFileMessage', filePath);
  if (!(await send(blob, fileName))) throw { errMsg: 'shareFileMessage:fail cancel' };
});

api('openDocument', async ({ filePath, fileType, showMenu = false }) => {
  const kind = fileType ?? kindOf(filePath);
  const blob = await mustBeHere('openDocument', filePath);
  if (!OPENED.includes(kind)) throw { errMsg: 'openDocument:fail filetype not supported' };
  const name = lastOf(filePath);
  const typed = new Blob([blob], { type: kind === 'pdf' ? 'application/pdf' : 'application/octet-stream' });
  documentScreen(
    { name, kind, size: blob.size, url: URL.createObjectURL(typed) },
    showMenu && (() => send(blob, name)),
  );
});

/** Files of the chats that this phone is in, and those of the computer that it stands on. */
personal('chooseMessageFile', async ({ count = 1, type = 'all', extension = [] }) => {
  const { files = [] } = await ask('chatFiles').catch(() => ({}));
  const allowed = (name) => type !== 'file' || !extension.length || extension.includes(kindOf(name));
  const chosen = await askFile(files.filter(({ name }) => allowed(name)).slice(0, 30), { count, extension });
  if (!chosen.length) throw { errMsg: 'chooseMessageFile:fail cancel' };
  const tempFiles = await Promise.all(
    chosen.map(async ({ name, blob, file, at }) => {
      const content = blob ?? (await blobOf(file));
      const path = keepTemporary(content, kindOf(name) || 'bin');
      const kind = /^image\//.test(content.type) ? 'image' : 'file';
      return { path, size: content.size, name, type: kind, time: Math.floor((at ?? Date.now()) / 1000) };
    }),
  );
  return { tempFiles };
});
