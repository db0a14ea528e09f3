import { hours, type Instant, later, seconds } from '@/domain/time';
import { Clock } from '@/stores/clock';
import { noon } from '../support/fixtures';

beforeEach(() => void jest.useFakeTimers({ now: noon }));
afterEach(() => void jest.useRealTimers());

const phone = () => Date.now() as Instant;

test.each([
  ['behind', -hours(3)],
  ['ahead', hours(5)],
])('a phone whose clock is %s shows the time of the shop', (_, wrong) => {
  const clock = new Clock(() => later(phone(), wrong));
  expect(clock.now).toBe(later(noon, wrong));

  clock.hear(noon);
  expect(clock.now).toBe(noon);

  jest.setSystemTime(later(noon, seconds(1)));
  clock.tick();
  expect(clock.now).toBe(later(noon, seconds(1)));
});

test('time goes on while the app is shown, and rests while it is not', () => {
  const clock = new Clock(phone);

  jest.advanceTimersByTime(seconds(5));
  expect(clock.now).toBe(noon);

  clock.start();
  expect(clock.now).toBe(later(noon, seconds(5)));
  jest.advanceTimersByTime(seconds(2));
  expect(clock.now).toBe(later(noon, seconds(7)));

  clock.stop();
  jest.advanceTimersByTime(seconds(60));
  expect(clock.now).toBe(later(noon, seconds(7)));
});

test('an app that is shown twice has one interval, and one hide ends it', () => {
  const clock = new Clock(phone);
  clock.start();
  clock.start();
  expect(jest.getTimerCount()).toBe(1);
  clock.stop();
  expect(jest.getTimerCount()).toBe(0);
});
