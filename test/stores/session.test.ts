import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { later, seconds } from '@/domain/time';
import { Session } from '@/stores/session';
import { noon } from '../support/fixtures';
import { xiaoman } from './fakeShop';
import { onItsWay } from './onItsWay';

const lost = new Outage('nobody answered');
const openSession = (visit: jest.Mock) => new Session({ visit }, () => 'request_1');
const settled = () => new Promise((done) => setImmediate(done));

test('who comes is nobody until the shop has answered, and then is known', async () => {
  const { answer, arrive } = onItsWay<typeof xiaoman>();
  const session = openSession(jest.fn().mockReturnValue(answer));

  const begun = session.begin('zh');
  expect([session.me, session.userId, session.isStaff, session.inCart]).toEqual([undefined, undefined, false, 0]);

  arrive(xiaoman);
  await begun;
  expect([session.userId, session.inCart]).toEqual(['user_xiaoman', 2]);
});

test('the shop is told once, however often the app is shown', async () => {
  const visit = jest.fn().mockResolvedValue(xiaoman);
  const session = openSession(visit);

  await Promise.all([session.begin('en'), session.begin('en')]);
  await session.begin('en');
  session.reached(later(noon, seconds(60)), 'en');

  expect(visit.mock.calls).toEqual([[{ requestId: 'request_1', language: 'en' }]]);
});

test.each([
  ['lost', lost],
  ['refused', new Refusal('not_understood')],
])('a greeting that is %s hurts nobody, and is said again the next time', async (_, error) => {
  const session = openSession(jest.fn().mockRejectedValueOnce(error).mockResolvedValueOnce(xiaoman));
  await session.begin('zh');
  expect(session.me).toBeUndefined();
  await session.begin('zh');
  expect(session.me?.nickname).toBe('林小满');
});

test('when another answer shows that the shop is there, it is greeted again, but not all the time', async () => {
  const visit = jest.fn().mockRejectedValue(lost);
  const session = openSession(visit);

  session.reached(noon, 'zh');
  await settled();
  session.reached(later(noon, seconds(9)), 'zh');
  await settled();
  expect(visit).toHaveBeenCalledTimes(1);

  session.reached(later(noon, seconds(10)), 'zh');
  await settled();
  expect(visit).toHaveBeenCalledTimes(2);
});

test('an answer that comes while the greeting is on its way does not start another', async () => {
  const { answer, arrive } = onItsWay<typeof xiaoman>();
  const visit = jest.fn().mockReturnValue(answer);
  const session = openSession(visit);
  const begun = session.begin('zh');

  session.reached(noon, 'zh');
  arrive(xiaoman);
  await begun;

  expect(visit).toHaveBeenCalledTimes(1);
});

test('a new name is shown everywhere at once', async () => {
  const session = openSession(jest.fn().mockResolvedValue(xiaoman));
  await session.begin('zh');
  session.renamed({ ...xiaoman.me, nickname: '小满' });
  expect([session.me?.nickname, session.visit?.shop.name]).toEqual(['小满', '拼集']);
});
