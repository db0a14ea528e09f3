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

/** Hands a file to the simulator. Returns the address it can be shown from. */
export async function handOver(path, blob) {
  const response = await fetch(`/wx/file?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-openid': me.openid },
    body: blob,
  });
  if (!response.ok) throw { errMsg: `uploadFile:fail ${response.status}` };
  return (await response.json()).url;
}

let socket;
export function connect() {
  if (config.socket === false) return;
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
