import { endOfTeamLink, newShareCode, nextOfStore, nextStep, SHARE_CODE, whyOver } from '@/domain/share';
import { loadedDice } from '../support/fakePlatform';

test('a code is ten letters of chance', () => {
  const dice = loadedDice(7);
  const codes = Array.from({ length: 1_000 }, () => newShareCode(dice));
  expect(codes.filter((code) => !SHARE_CODE.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(1_000);
  expect(new Set(codes.join('')).size).toBe(62);
});

const fine = { what: 'team', onSale: true, soldOut: false, whyNotJoin: undefined, ended: false } as const;

test.each([
  ['goes where it leads', {}, undefined],
  ['says that the team is full', { whyNotJoin: 'team_full' }, 'team_full'],
  ['leads who sits in it to it', { whyNotJoin: 'team_already_joined', onSale: false }, undefined],
  ['leads to a team whose seats may become free', { whyNotJoin: 'team_seats_held' }, undefined],
  ['says that the goods are gone', { onSale: false, soldOut: true }, 'goods_off'],
  ['says that they are sold out', { soldOut: true }, 'stock_short'],
  ['leads to the team also when its campaign has ended', { ended: true }, undefined],
  ['says that the price of the campaign is over', { what: 'goods', ended: true }, 'campaign_over'],
] as const)('a link %s', (_, changes, over) => {
  expect(whyOver({ ...fine, ...changes })).toBe(over);
});

test('a link to a storefront leads there, and to the shop once that is closed', () => {
  expect([nextOfStore(undefined), nextOfStore('store_closed')]).toEqual(['go', 'shop']);
});

test('who has nothing left where the link leads is shown what is nearest to it', () => {
  const all = { otherTeams: 2, campaign: true, onSale: true };
  expect(nextStep(undefined, all)).toBe('go');
  expect(nextStep('team_full', all)).toBe('team');
  expect(nextStep('team_full', { ...all, otherTeams: 0 })).toBe('open');
  expect(nextStep('team_closed', { otherTeams: 0, campaign: false, onSale: true })).toBe('goods');
  expect(nextStep('stock_short', all)).toBe('goods');
  expect(nextStep('goods_off', { otherTeams: 0, campaign: false, onSale: false })).toBe('shop');
  expect(endOfTeamLink('only_newcomers')).toBe('only_newcomers');
});
