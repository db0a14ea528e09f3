import { cardEntry, forwarded, liveOf } from './chat';
import { GROUPS, isIn, openGIdOf } from './groups';
import { openTickets } from './tickets';

const APP = 'wx70696e6a69000001';
const shared = {
  title: '还差 2 人',
  path: 'pages/team?teamId=1',
  picture: '/a.png',
  withShareTicket: true,
  activityId: 'a1',
};

/** Tickets on a clock that the test moves. */
function tickets() {
  const world = { now: 1_000_000 };
  return { world, tickets: openTickets(APP, () => world.now) };
}

test('whoever enters by a card of a group can have a cloud function told which group it is', () => {
  const { tickets: given } = tickets();
  const ticket = given.give('o_zhe', 'office');
  expect(given.groupOf('o_zhe', ticket)).toBe('office');
  const cloudID = given.hide('o_zhe', 'office');
  expect(given.open('o_zhe', cloudID)).toMatchObject({
    cloudID,
    data: { opengid: openGIdOf(APP, 'office'), chat_type: 3, watermark: { appid: APP } },
  });
});

test('a ticket and a CloudID are good for whom they were given to, and for five minutes', () => {
  const { world, tickets: given } = tickets();
  const ticket = given.give('o_zhe', 'office');
  expect(given.groupOf('o_xiaoman', ticket)).toBeUndefined();
  expect(given.groupOf('o_zhe', 'class')).toBeUndefined();
  const cloudID = given.hide('o_zhe', 'office');
  expect(given.open('o_xiaoman', cloudID).data).toBeUndefined();
  expect(given.open('o_zhe', 'group:class').data).toBeUndefined();
  world.now += 300_000;
  expect(given.open('o_zhe', cloudID)).toMatchObject({ errCode: expect.any(Number) });
  expect(given.open('o_zhe', cloudID).data).toBeUndefined();
});

test('two groups have different ids, and so has one group in two mini programs', () => {
  const ids = [openGIdOf(APP, 'class'), openGIdOf(APP, 'office'), openGIdOf('wx_other', 'class')];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[\w-]{20,64}$/);
});

test('not everybody is in every group; somebody new is in all of them', () => {
  const [klass, office] = GROUPS as [(typeof GROUPS)[number], (typeof GROUPS)[number]];
  expect([isIn(klass, 'o_lan', []), isIn(office, 'o_lan', [])]).toEqual([true, false]);
  const guest = { openid: 'o_guest_1', name: '小禾', face: '', role: { zh: '', en: '' } };
  for (const group of GROUPS)
    expect([isIn(group, 'o_guest_1', []), isIn(group, 'o_guest_1', [guest])]).toEqual([false, true]);
});

test('a forwarded card leads where the first one leads, and changes with it', () => {
  const card = cardEntry('o_chen', shared, 0) as ReturnType<typeof forwarded>;
  const copy = forwarded(card, 'o_zhe', 5_000, 'office');
  expect(copy).toMatchObject({ ...shared, group: 'office', openid: 'o_zhe', forwarded: true });
  expect(copy.id).not.toBe(card.id);
  const words = { zh: '', en: '' };
  const atWechat = {
    activityId: 'a1',
    createdAt: 0,
    until: 9,
    state: 1 as const,
    members: '3',
    room: '3',
    updatedAt: 7,
    words,
  };
  expect(liveOf(copy, [atWechat])).toEqual(liveOf(card, [atWechat]));
});
