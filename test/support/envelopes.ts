import type { Split } from '@/domain/envelope';
import { STANDARD_ENVELOPES } from '@/domain/envelope';
import type { GiveawayRule } from '@/domain/giveaway';
import type { EnvelopeId, GiveawayId, GroupId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours, type Instant, later } from '@/domain/time';
import { joinGather, startGather } from '../../cloudfunctions/usecases/envelope/gather';
import { openEnvelope } from '../../cloudfunctions/usecases/envelope/openEnvelope';
import { reachGroup } from '../../cloudfunctions/usecases/envelope/reachGroup';
import { sendEnvelope } from '../../cloudfunctions/usecases/envelope/sendEnvelope';
import { viewEnvelope } from '../../cloudfunctions/usecases/envelope/viewEnvelope';
import { giveToPurse } from '../../cloudfunctions/usecases/purse/give';
import { putGiveaway, sendShopEnvelope } from '../../cloudfunctions/usecases/staff/giveaways';
import { both } from './fixtures';
import type { TestShop } from './shop';

/** Where somebody stands when he opens something: his network, and the chat group whose card he came by. */
export interface Coming {
  readonly ip?: string;
  readonly openGId?: string;
  readonly device?: string;
}

const CREDIT = { kind: 'credit', lasts: days(30) } as const;
const packet = (total: number, shares: number, split: Split = 'lucky') => ({
  ...{ total: fen(total), shares, split, lasts: hours(24), gives: CREDIT },
});

/** Rules of giveaways that the tests share. */
export const rules = {
  gift: (): GiveawayRule => ({ kind: 'gift', gives: CREDIT }),
  group: (total: number, shares: number): GiveawayRule => ({ kind: 'group', ...packet(total, shares) }),
  rain: (total: number, shares: number): GiveawayRule => ({ kind: 'rain', ...packet(total, shares), lasts: 60_000 }),
  gather: (total: number, shares: number, each = 3): GiveawayRule => ({
    kind: 'gather',
    ...packet(total, shares),
    each,
  }),
  thanks: (total: number, shares: number, atLeast = 0): GiveawayRule => ({
    ...{ kind: 'thanks', ...packet(total, shares), atLeast: fen(atLeast), total: { by: 'fixed', amount: fen(total) } },
  }),
};

/** What can be done with red envelopes in a shop, by whoever is named. */
export function envelopesIn(shop: TestShop) {
  const { platform } = shop;
  const owner = shop.as('user_own');
  const asks = () => ({ requestId: shop.newRequest() });
  let lots = 0;

  return {
    owner,
    /** So much credit, for thirty days or until then. */
    async giveCredit(userId: UserId, amount: number, expiresAt: Instant = later(shop.world.now, days(30))) {
      lots += 1;
      const lot = { id: `gift${lots}`, userId, unit: 'credit' as const, amount, expiresAt };
      await shop.moveIn(userId);
      await shop.transact((tx) => giveToPurse(tx, { ...lot, because: { by: 'gift' } }, shop.world.now));
    },
    creditOf: async (userId: UserId) => (await shop.look((tx) => tx.purses.balance(userId, shop.world.now))).credit,
    async allow(rule: Partial<typeof STANDARD_ENVELOPES> = {}) {
      await shop.transact((tx) => tx.rules.put('envelopes', { ...STANDARD_ENVELOPES, ...rule }, shop.world.now));
    },
    async send(
      userId: UserId,
      total: number,
      shares: number,
      more: { split?: Split; words?: string; groupId?: GroupId } = {},
    ) {
      const wanted = { ...asks(), total, shares, split: 'lucky', words: '', ...more };
      return (await sendEnvelope(wanted, shop.as(userId), platform)).envelopeId;
    },
    async put(rule: GiveawayRule, budget: number, more: object = {}): Promise<GiveawayId> {
      await shop.moveIn('user_own');
      const wanted = { title: both('活动'), words: both('多谢'), endsAt: later(shop.world.now, days(7)), ...more };
      return (await putGiveaway({ ...asks(), ...wanted, rule, budget }, owner, platform)).giveawayId;
    },
    async drop(giveawayId: GiveawayId, total: number, shares: number, split: Split = 'lucky'): Promise<EnvelopeId> {
      const wanted = { words: both('天凉加衣'), total, shares, split, lasts: hours(24) };
      return (await sendShopEnvelope({ ...asks(), giveawayId, ...wanted }, owner, platform)).envelopeId;
    },
    open: (userId: UserId, envelopeId: EnvelopeId, { device = 'phone123', ...coming }: Coming = {}) =>
      openEnvelope({ ...asks(), envelopeId, device }, { ...shop.as(userId), ...coming }, platform),
    view: (userId: UserId, envelopeId: EnvelopeId, coming: Coming = {}) =>
      viewEnvelope({ envelopeId }, { ...shop.as(userId), ...coming }, platform),
    reach: async (userId: UserId, giveawayId: GiveawayId, openGId?: string) =>
      (await reachGroup({ ...asks(), giveawayId }, { ...shop.as(userId), ...(openGId && { openGId }) }, platform))
        .envelopeId,
    start: async (userId: UserId, giveawayId: GiveawayId) =>
      (await startGather({ ...asks(), giveawayId, device: 'phone123' }, shop.as(userId), platform)).gatherId,
    join: (userId: UserId, gatherId: EnvelopeId) =>
      joinGather({ ...asks(), gatherId, device: 'phone123' }, shop.as(userId), platform),
    get: (id: EnvelopeId) => shop.look((tx) => tx.envelopes.get(id)),
    promisedOf: async (id: GiveawayId) => (await shop.look((tx) => tx.giveaways.get(id))).promised,
  };
}
