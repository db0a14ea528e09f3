import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textEntry } from './chat';
import { DataTaken, takeFolder } from './lock';
import { openState } from './state';

const folder = () => mkdtempSync(join(tmpdir(), 'pinji-simulator-'));

test('what the desk shows survives a restart', () => {
  const place = folder();
  const before = openState(place);
  before.state.chat.push(textEntry('o_zhe', '我来拼一个', 5));
  before.state.offsetMs = 3_600_000;
  before.changed();
  before.flush();

  const { state } = openState(place);
  expect(state.chat).toMatchObject([{ openid: 'o_zhe', text: '我来拼一个' }]);
  expect(state.offsetMs).toBe(3_600_000);
  expect(readdirSync(place)).toEqual(['simulator.json']);
});

test('a file that was written by half does not stop the start', () => {
  const place = folder();
  writeFileSync(join(place, 'simulator.json'), '{"chat":[');
  expect(openState(place).state.chat).toEqual([]);
});

test('starting over begins a new epoch, so that phones forget; the language stays', () => {
  const store = openState(folder());
  const { epoch } = store.state;
  Object.assign(store.state, { language: 'en', offsetMs: 1, right: 'o_guest_1' });
  store.reset();
  expect(store.state).toMatchObject({ language: 'en', offsetMs: 0, left: 'o_xiaoman', right: 'o_zhe', chat: [] });
  expect(store.state.epoch).not.toBe(epoch);
  store.flush();
});

test('old lines go when there are too many', () => {
  const store = openState(folder());
  for (let i = 0; i < 205; i += 1) store.state.chat.push(textEntry('o_zhe', String(i), i));
  store.changed();
  expect(store.state.chat).toHaveLength(200);
  expect(store.state.chat[0]).toMatchObject({ text: '5' });
  store.flush();
});

test('one simulator at a time on a folder; one that was killed leaves it free', () => {
  const place = folder();
  const leave = takeFolder(place);
  expect(() => takeFolder(place)).toThrow(DataTaken);
  leave();
  writeFileSync(join(place, 'simulator.lock'), '999999999'); // No such process.
  takeFolder(place)();
});
