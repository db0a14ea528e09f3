import { admin as contract } from '@/contract/admin';
import { earnsOf, PLAIN_FACTOR } from '@/domain/commission';
import { isId } from '@/domain/id';
import { whyNotBindSo, whyNotPaySo } from '@/domain/referralTerms';
import { Refusal, refuseIf } from '@/domain/refusal';
import { wordsAsked } from '@/domain/search';
import { days, later } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { show } from '../show';

const PAGE = 20;
const MOST_KOCS = 50;
const KOC_DAYS = 90;

export const viewReferralRules = query(contract.viewReferralRules, async (_, { shop }) => {
  const { referral, commission } = await shop.rules.all();
  const people = await shop.leaderLists.ranks();
  const { ranks = [] } = commission ?? {};
  // A rank that there is no more counts as the highest, as it is paid.
  const inRank = (place: number) =>
    [...people].reduce((sum, [rank, count]) => sum + (Math.min(rank, ranks.length - 1) === place ? count : 0), 0);
  return {
    ...{ referral, commission, people: ranks.map((_rank, place) => inRank(place)) },
    goodsWithOwn: await shop.goodsCommissions.count(),
  };
});

/** New ranks are reckoned within minutes; what is placed already keeps what it brings. */
export const putReferralRules = command(
  'putReferralRules',
  contract.putReferralRules,
  async ({ referral, commission }, { tx, now }) => {
    refuseIf((referral && whyNotBindSo(referral)) ?? (commission ? whyNotPaySo(commission) : undefined));
    await tx.shop.lock();
    if (referral) await tx.rules.put('referral', referral, now);
    else await tx.rules.remove('referral');
    if (commission) {
      await tx.rules.put('commission', commission, now);
      await tx.leaders.rankAgain();
    } else await tx.rules.remove('commission');
    return {};
  },
);

export const listGoodsCommissions = query(contract.listGoodsCommissions, async ({ search = '', cursor }, view) => {
  const { shop, settings, now } = view;
  if (cursor !== undefined && !isId('goods', cursor)) throw new Refusal('not_understood');
  const { commission } = await shop.rules.all();
  const words = wordsAsked(search);
  if (search !== '' && words.length === 0) return { items: [], rate: commission?.rate };
  const found = await shop.goodsCommissions.list({ words, before: cursor, most: PAGE });
  const campaigns = await shop.goodsCommissions.campaigns(
    found.map(({ goodsId }) => goodsId),
    now,
  );
  return {
    items: found.map((goods) => {
      const { goodsId, price, own, noPromotion } = goods;
      const facts = { id: goodsId, ...(noPromotion && { noPromotion }) };
      const pays = campaigns.get(goodsId);
      return {
        ...{ ...goods, picture: show(settings, goods.picture) },
        earns: earnsOf(facts, price, own, commission, PLAIN_FACTOR),
        campaign: pays === undefined ? undefined : pays ? ('pays' as const) : ('pays_nothing' as const),
      };
    }),
    next: found.length === PAGE ? found.at(-1)?.goodsId : undefined,
    rate: commission?.rate,
  };
});

export const putGoodsCommission = command(
  'putGoodsCommission',
  contract.putGoodsCommission,
  async ({ goodsId, own }, { tx }) => {
    const goods = (await tx.goods.some([goodsId])).get(goodsId);
    if (!goods) throw new Refusal('not_found');
    refuseIf(goods.noPromotion && own && own.by !== 'none' ? 'goods_no_promotion' : undefined);
    await tx.commissions.putOfGoods(goodsId, own ?? undefined);
    return {};
  },
);

export const listKocs = query(contract.listKocs, async (_, { shop, settings, now }) => {
  const found = await shop.kocs.best(later(now, -days(KOC_DAYS)), MOST_KOCS);
  return found.map(({ avatar, status, ...koc }) => ({
    ...{ ...koc, avatar: show(settings, avatar), status: status ?? undefined },
  }));
});
