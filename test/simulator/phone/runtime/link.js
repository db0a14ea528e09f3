/** The phone's line to the simulator: questions by HTTP, what happens by a socket; and the quality of its network. */
import { moveClock } from './clock.js';
import { config, weapp } from './state.js';

const SLOW_MS = 1_500;
const AGAIN_MS = 1_000;

export const me = config.person ?? { openid: config.openid || 'o_test', name: '微信用户', face: '' };

let network = config.network ?? 'good';
const handlers = {};

/** good, slow or offline. */
export const networkNow = () => network;

/** Registers what to do with a message of the simulator: open, network, clock, … */
export const on = (type, handler) => {
  handlers[type] = handler;
};

export function setNetwork(next) {
  if (next === network) return;
  network = next;
  weapp.emit?.('NetworkStatusChange', { isConnected: next !== 'offline', networkType: networkType() });
}

export const networkType = () => ({ good: 'wifi', slow: '3g', offline: 'none' })[network];

/** What goes over the air: refused when offline, late when slow. */
export async function overTheAir(api) {
  if (network === 'offline') throw { errMsg: `${api}:fail request:fail net::ERR_INTERNET_DISCONNECTED`, errno: 5 };
  if (network === 'slow') await new Promise((resume) => setTimeout(resume, SLOW_MS));
}

/** Asks the simulator. @throws {errMsg} when it refuses or does not answer. */
export async function ask(what, question = {}) {
  const response = await fetch(`/wx/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': me.openid },
    body: JSON.stringify(question),
  });
  const answer = await response.json();
  if (answer.error)
    throw { errMsg: answer.error, ...(answer.errCode === undefined ? {} : { errCode: answer.errCode }) };
  return answer;
}

/** Hands a file to the simulator. `heard` is told of its progress in bytes. Returns the address it can be shown from. */
export function handOver(path, blob, heard, signal) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/wx/file?path=${encodeURIComponent(path)}`);
    request.setRequestHeader('x-openid', me.openid);
    request.upload.onprogress = ({ loaded, total }) => heard?.(loaded, total);
    request.onload = () => {
      if (request.status === 200) done(JSON.parse(request.responseText).url);
      else failed({ errMsg: `uploadFile:fail ${request.status}` });
    };
    request.onerror = () => failed({ errMsg: 'uploadFile:fail request:fail' });
    request.onabort = () => failed({ errMsg: 'uploadFile:fail abort' });
    signal?.addEventListener('abort', () => request.abort());
    request.send(blob);
  });
}

let socket;
export function connect() {
  if (config.socket === false || config.single) return;
  socket = new WebSocket(`ws://${location.host}/socket?phone=${encodeURIComponent(me.openid)}`);
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    handlers[message.type]?.(message);
  };
  socket.onclose = () => setTimeout(connect, AGAIN_MS);
}

/** Tells the desk what this phone shows. */
export function tell(message) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

on('clock', ({ offsetMs }) => moveClock(offsetMs));
on('network', (message) => setNetwork(message.network));
on('restart', () => location.reload());
weapp.setNetwork = setNetwork;
