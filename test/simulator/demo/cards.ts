import { openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import { days, type Milliseconds } from '@/domain/time';
import type { SimulatedWechat } from '../wechat/wechat';
import { type DemoOptions, enter } from './enter';
import { skuIdOf } from './seed';

const LEADER = 'o_lan';
const BOUGHT = days(150); // before the present
const FIRST_WAYBILL = 75_200_000_100;

type Options = Omit<DemoOptions, 'wechat'> & {
  readonly owner: string; // the merchant's openid
  readonly wechat: Pick<SimulatedWechat, 'pay' | 'login' | 'payVirtual'>;
  readonly goBack: (ago: Milliseconds) => Promise<void>;
};

/** As WeChat's console knows them: see PRODUCTS of the simulated virtual payment. */
export const cardRule = {
  title: { zh: '拼集卡', en: 'Pinji card' },
  plans: [
    { name: 'month' as const, fee: 9_90, productId: 'card_month' },
    { name: 'quarter' as const, fee: 25_00, productId: 'card_quarter' },
    { name: 'year' as const, fee: 68_00, productId: 'card_year' },
  ],
  benefits: { off: 500, memberPrices: true, freights: 4 },
  ...{ trialDays: 7, unusedDays: 7, warnDays: 3 },
};

/** The shop sells a card. Its first leader has one for a year since five months, and has used it twice. */
export async function sellCards({ owner, goBack, wechat, ...options }: Options): Promise<void> {
  const admin = openClient<AdminContract>(
    'admin',
    httpTransport(options.shopUrl, { 'x-wx-openid': owner, 'x-wx-appid': options.appId }),
  );

  await goBack(BOUGHT);
  const leader = await enter({ ...options, wechat }, LEADER);
  const { shop, newRequest } = leader;
  await admin.putCardRule({ requestId: newRequest(), rule: cardRule });
  const { cardId } = await shop.buyCard({ requestId: newRequest(), plan: 'year', agreed: 68_00 });
  const { code } = wechat.login(LEADER);
  const { sheet } = await shop.payCard({ requestId: newRequest(), cardId, code });
  wechat.payVirtual(LEADER, sheet, 'normal');
  await shop.checkCard({ requestId: newRequest(), cardId });

  for (const [i, key] of ['laver', 'pencil-case'].entries()) {
    const { orderId } = await leader.buy(skuIdOf(key, [0]));
    await admin.shipOrder({ requestId: newRequest(), orderId, carrier: 'ZTO', waybill: String(FIRST_WAYBILL + i) });
    await shop.receiveOrder({ requestId: newRequest(), orderId });
  }
}
