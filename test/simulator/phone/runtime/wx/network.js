/** wx.request and files: relayed by the simulator, which reaches this machine only. */
import { addressOf, copyToTemporary } from '../files.js';
import { ask, overTheAir } from '../link.js';
import { warn } from '../state.js';
import { api, sync } from './core.js';

const idle = { onProgressUpdate() {}, offProgressUpdate() {}, onHeadersReceived() {}, offHeadersReceived() {} };

api('request', async (o, setTask) => {
  let aborted = false;
  setTask({ ...idle, onChunkReceived() {}, offChunkReceived() {}, abort: () => (aborted = true) });
  await overTheAir('request');
  const answer = await ask('request', questionOf(o));
  if (aborted) throw { errMsg: 'request:fail abort' };
  return { data: parsed(answer.data, o.dataType), statusCode: answer.statusCode, header: answer.header, cookies: [] };
});

function questionOf({ url, data, method = 'GET', header = {} }) {
  const headers = { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(header)) headers[name.toLowerCase()] = String(value);
  const question = { url, method: method.toUpperCase(), header: headers, data };
  if (!data || typeof data !== 'object' || data instanceof ArrayBuffer) return question;
  const form = Object.entries(data)
    .map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : value])
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
  if (question.method === 'GET') {
    const joined = form ? `${url}${url.includes('?') ? '&' : '?'}${form}` : url;
    return { ...question, url: joined, data: undefined };
  }
  return { ...question, data: headers['content-type'].includes('x-www-form-urlencoded') ? form : JSON.stringify(data) };
}

function parsed(text, dataType = 'json') {
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // Text stays text.
  }
}

api('uploadFile', async ({ filePath }, setTask) => {
  setTask({ ...idle, abort() {} });
  await overTheAir('uploadFile');
  return { statusCode: 200, data: JSON.stringify({ url: filePath }) };
});
api('downloadFile', async ({ url }, setTask) => {
  setTask({ ...idle, abort() {} });
  await overTheAir('downloadFile');
  const { path } = await copyToTemporary(addressOf(url));
  return { statusCode: 200, tempFilePath: path };
});
sync('connectSocket', () => {
  warn('connectSocket does nothing here');
  return { onOpen() {}, onClose() {}, onError() {}, onMessage() {}, send() {}, close() {} };
});
