import type { UserId } from '@/domain/id';
import { DEFAULT_REFERRAL } from '@/domain/referral';
import { applyToLead } from '../../cloudfunctions/usecases/leader/apply';
import { decideApplication, inviteLeader } from '../../cloudfunctions/usecases/staff/leaders';
import { putReferralRules } from '../../cloudfunctions/usecases/staff/referralRules';
import { both, tea } from '../support/fixtures';
import { sharingIn } from '../support/sharing';
import type { TestShop } from '../support/shop';

const [lou, hal, ida, joe, kim]: UserId[] = ['user_lou', 'user_hal', 'user_ida', 'user_joe', 'user_kim'];
const mae: UserId = 'user_mae';

/**
 * Mae leads, and Lou is hers; Joe has asked to lead, Ida is invited, Hal may ask; and an example of all that leaders and the
 * merchant do about it. Bob leads already: so `askers` says who asks what he cannot.
 */
export async function openLeaders(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  const { platform } = shop;
  const staff = shop.as('user_own');
  await shop.moveIn(lou!, hal!, ida!, joe!, kim!, mae);
  const rank = { name: both('团长'), from: 0, factor: 10_000, note: both('每月一份新茶') };
  const commission = { rate: 500, ranks: [rank], ownOrders: false };
  await putReferralRules({ ...asks(), referral: DEFAULT_REFERRAL, commission }, staff, platform);
  for (const who of [joe!, mae]) await applyToLead({ ...asks(), words: '我有三个群' }, shop.as(who), platform);
  await decideApplication({ ...asks(), userId: mae, accept: true, words: '' }, staff, platform);
  await inviteLeader({ ...asks(), userId: ida!, words: '来' }, staff, platform);
  const sharing = sharingIn(shop);
  const code = await sharing.share(mae, { kind: 'shop' }, { code: 'maesShop01' });
  await sharing.open(lou!, code);

  return {
    foreignIds: [mae, lou, joe, ida, 'handover_nobody'],
    askers: { applyToLead: hal!, answerInvitation: ida! } as Readonly<Record<string, UserId>>,
    shop: {
      viewLeadership: () => [{}],
      applyToLead: () => [{ ...asks(), words: '我有两个群' }],
      answerInvitation: () => [{ ...asks(), accept: true }],
    },
    admin: {
      listLeaders: () => [{ tab: 'active', search: '林', cursor: '1000.user_0' }],
      viewShopLeader: () => [{ userId: mae }],
      inviteLeader: () => [{ ...asks(), userId: kim, words: '来做团长' }],
      decideApplication: () => [{ ...asks(), userId: joe, accept: true, words: '欢迎' }],
      endLeader: () => [{ ...asks(), userId: mae, reason: '搬走了' }],
      handOverCustomers: () => [
        { ...asks(), fromId: mae, toId: 'user_bob', running: 'withhold', reason: '搬走了' },
        { ...asks(), fromId: 'user_gil', running: 'stay', reason: '搬走了' },
      ],
      listHandovers: () => [{ cursor: 'handover_0' }],
      viewBindings: () => [{ customerId: lou }],
      viewReferralRules: () => [{}],
      putReferralRules: () => [
        {
          ...asks(),
          referral: { ...DEFAULT_REFERRAL, bindBy: 'last' },
          commission: { ...commission, ranks: [rank, { ...rank, from: 1_000_00, factor: 15_000 }] },
        },
        { ...asks(), referral: null, commission: null },
      ],
      listGoodsCommissions: () => [{ search: '桂', cursor: 'goods_z' }],
      putGoodsCommission: () => [
        { ...asks(), goodsId: tea.id, own: { by: 'rate', rate: 800 } },
        { ...asks(), goodsId: tea.id, own: { by: 'amount', amount: 300 } },
        { ...asks(), goodsId: tea.id, own: { by: 'none' } },
        { ...asks(), goodsId: tea.id, own: null },
      ],
      listKocs: () => [{}],
    },
  };
}
