import type { EnvelopeView, GatherView, Got, MyShare, RainView } from '@/contract/envelope';
import { fen } from '@/domain/money';
import { days, hours, later, minutes } from '@/domain/time';
import { both, noon } from '../../support/fixtures';

export const lan = { userId: 'user_lan', nickname: '岚姐', avatar: '' } as const;
export const share: MyShare = { amount: fen(6_66), at: noon, isBest: false, until: later(noon, days(7)) };

export const got = (userId: Got['userId'], amount: number, ago = 1): Got => ({
  ...{ userId, nickname: userId, avatar: '', amount: fen(amount), at: later(noon, -minutes(ago)) },
  ...{ isBest: false, isMe: userId === 'user_xiaoman' },
});

/** 岚姐's packet: eight shares, two of them opened. */
export const packet: EnvelopeView = {
  ...{ envelopeId: 'envelope_lan', kind: 'own', status: 'open', sender: lan, words: both('谢谢大家') },
  ...{ total: fen(50_00), shares: 8, opened: 2, given: fen(15_00), split: 'lucky' },
  ...{ madeAt: later(noon, -minutes(9)), opensAt: later(noon, -minutes(9)), expiresAt: later(noon, hours(20)) },
  ...{ shop: '拼集', gives: { kind: 'credit', days: 30 }, state: 'open', isSender: false, got: [] },
};
export const opened: EnvelopeView = {
  ...{ ...packet, opened: 3, given: fen(21_66), state: 'mine', mine: share },
  got: [got('user_xiaoman', 6_66, 0), got('user_zhou', 10_00), got('user_tao', 5_00, 2)],
};

export const rain: RainView = {
  ...{ envelopeId: 'envelope_rain', title: both('八点红包雨'), words: both('八点整'), total: fen(88_00) },
  ...{ opensAt: later(noon, minutes(10)), closesAt: later(noon, minutes(12)), shares: 88, left: 88 },
  gives: { kind: 'credit', days: 14 },
};

const came = (userId: Got['userId']) => ({
  ...{ userId, nickname: userId, avatar: '', at: noon, isBest: false, isMe: userId === 'user_xiaoman' },
});
export const gathering: GatherView = {
  ...{ giveawayId: 'giveaway_three', title: both('3 人瓜分'), words: both('叫上两个人'), people: 3 },
  ...{ total: fen(30_00), split: 'equal', lasts: hours(24), endsAt: later(noon, days(5)) },
  gives: { kind: 'coupon', title: both('瓜分券'), atLeast: fen(79_00) },
  ...{ gatherId: 'envelope_gather', status: 'open', expiresAt: later(noon, hours(20)), starter: lan },
  ...{ gathered: [came('user_lan'), came('user_zhou')], joined: false },
};
