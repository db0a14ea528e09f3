import { randomBytes } from 'node:crypto';
import { openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import type { previewAfterSale } from '@/contract/afterSale';
import type { SentBy } from '@/contract/endpoint';
import type { RequestId } from '@/domain/id';
import { days, hours, type Milliseconds } from '@/domain/time';
import { type DemoOptions, enter } from './enter';
import { type PhotoFolders, uploadPhoto } from './photo';
import { skuIdOf } from './seed';

type Options = DemoOptions &
  PhotoFolders & {
    readonly owner: string; // the merchant's openid
    readonly goBack: (ago: Milliseconds) => Promise<void>;
  };

type Wish = SentBy<typeof previewAfterSale>;
const XIAOMAN = 'o_xiaoman';
const TAOZI = 'o_taozi';

/**
 * Two after-sales: 林小满 has bought one bag too many, and its money is back; 桃子 wants to send back what arrived broken,
 * and 郑宁 has yet to decide. Through the shop's doors, on the days on which it would have happened.
 */
export async function openAfterSales({ owner, pictures, files, goBack, ...options }: Options): Promise<void> {
  const admin = openClient<AdminContract>(
    'admin',
    httpTransport(options.shopUrl, { 'x-wx-openid': owner, 'x-wx-appid': options.appId }),
  );
  const asks = (): { requestId: RequestId } => ({ requestId: `request_${randomBytes(12).toString('hex')}` });

  await goBack(days(2));
  const [xiaoman, taozi] = [await enter(options, XIAOMAN), await enter(options, TAOZI)];
  await admin.setReturnAddress({
    ...{ ...asks(), name: '拼集仓库', phone: '0571-80000009' },
    place: '浙江省杭州市余杭区良渚街道 9 号仓',
  });
  const goji = skuIdOf('goji', [0, 1]);
  const tea = skuIdOf('tea-rougui', [0, 0]);
  const { orderId: ofGoji } = await xiaoman.buy(goji, 3);
  const { orderId: ofTea } = await taozi.buy(tea);
  await admin.shipOrder({ ...asks(), orderId: ofTea, carrier: 'ZTO', waybill: '75300000900' });

  await goBack(hours(47));
  const tooMany = {
    orderId: ofGoji,
    kind: 'refund',
    sent: false,
    reason: 'ordered_wrong',
    lines: [{ skuId: goji, units: 1 }],
  } satisfies Wish;
  const { total } = await xiaoman.shop.previewAfterSale(tooMany);
  const asked = await xiaoman.shop.askAfterSale({
    ...asks(),
    ...tooMany,
    agreed: total,
    words: '多买了一袋，先退一袋',
  });
  await goBack(hours(46));
  await admin.acceptAfterSale({ ...asks(), afterSaleId: asked.afterSaleId, words: '好的，剩下两袋今天发' });
  await admin.shipOrder({ ...asks(), orderId: ofGoji, carrier: 'SF', waybill: 'SF75300000901' });

  await goBack(hours(26));
  await taozi.shop.receiveOrder({ ...asks(), orderId: ofTea });
  const broken = {
    orderId: ofTea,
    kind: 'return',
    sent: true,
    reason: 'damaged',
    lines: [{ skuId: tea, units: 1 }],
  } satisfies Wish;
  const { total: back } = await taozi.shop.previewAfterSale(broken);
  await taozi.shop.askAfterSale({
    ...{ ...asks(), ...broken, agreed: back, words: '罐子在路上压扁了，封口开了，想退' },
    pictures: [await uploadPhoto(taozi, 'tea-rougui-2', { pictures, files })],
  });
}
