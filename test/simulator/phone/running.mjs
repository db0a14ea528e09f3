/** Starts the whole simulated WeChat as `npm start` does, in a process of its own, for end-to-end tests. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const PATIENCE_MS = 180_000;

/**
 * Opens a simulator with its data in `data` (a folder of its own) on a free port.
 * `act(name, asked)` is what the desk's buttons do: time { ms }, fault { fault }, network { network }, bot, late, tap
 * { id, openid }, say { openid, text }, reset. @throws what the act was refused with.
 */
export async function openRunning({ data, environment = {} }) {
  const child = spawn(process.execPath, [path.join(root, 'config/start.mjs'), '--port', '0'], {
    cwd: root,
    env: { ...process.env, ...environment, PINJI_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise((opened, failed) => {
    const impatient = setTimeout(() => failed(new Error(`the simulator did not open:\n${said}`)), PATIENCE_MS);
    const hear = (part) => {
      said += part;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (!found || !said.includes('Ctrl-C')) return;
      clearTimeout(impatient);
      opened(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => failed(new Error(`the simulator ended with ${code}:\n${said}`)));
  });

  const read = async (address) => (await fetch(url + address)).json();
  return {
    url,
    output: () => said,
    /** What the desk shows: chat, messages, log, calls, clock. */
    state: () => read('/desk/state'),
    /** What WeChat knows: payments, refunds, notices, messages, cards. */
    wechat: () => read('/desk/wechat'),
    async act(name, asked = {}) {
      const response = await fetch(`${url}/desk/${name}`, { method: 'POST', body: JSON.stringify(asked) });
      const answer = await response.json();
      if (answer.error) throw new Error(answer.error);
      return answer;
    },
    /** Calls a cloud function in somebody's name, as their phone would. */
    async call(openid, door, endpoint, input = {}) {
      const response = await fetch(`${url}/wx/cloud`, {
        method: 'POST',
        headers: { 'x-openid': openid },
        body: JSON.stringify({ name: door, data: { endpoint, input } }),
      });
      const { result, error } = await response.json();
      if (error) throw new Error(error);
      return result;
    },
    pid: child.pid,
    close: () =>
      new Promise((closed) => {
        if (child.exitCode !== null) return closed();
        child.once('exit', closed);
        child.kill('SIGTERM');
        return undefined;
      }),
  };
}
