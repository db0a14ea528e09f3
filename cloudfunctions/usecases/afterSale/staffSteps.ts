import { admin as contract } from '@/contract/admin';
import { moved, whyNotCheck, whyNotDecide, whyNotOffer, whyNotReship, worth } from '@/domain/afterSale';
import { UNTRACKED, whyNotSend } from '@/domain/parcel';
import { agreedParts } from '@/domain/refundShare';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { refuseForeign } from '../refuseForeign';
import { accept, acceptReturned, whyNotAccept } from './accept';
import { byMerchant, lockCase, take, wholeOf } from './step';
import { insteadOf, letGo } from './units';

/** Refuses `no_return_address` where goods would come back and nobody has said where to. */
export const acceptAfterSale = command('acceptAfterSale', contract.acceptAfterSale, async (asked, scene) => {
  const found = await lockCase(scene.tx, asked.afterSaleId);
  refuseIf(whyNotDecide(found.sale) ?? (await whyNotAccept(scene.tx, found)));
  await accept(byMerchant(scene), found, { words: asked.words });
  return {};
});

/** The buyer keeps the goods and gets `amount` fen back, if he takes it. Refuses `amount_changed` more than can go back. */
export const offerAfterSale = command('offerAfterSale', contract.offerAfterSale, async (asked, scene) => {
  const { afterSaleId, amount, words } = asked;
  const found = await lockCase(scene.tx, afterSaleId);
  const whole = wholeOf(found);
  refuseIf(whyNotOffer(found.sale, amount, whole.total));
  const parts = agreedParts(
    whole.lines.map(({ cash }) => cash),
    whole.freight,
    amount,
  );
  const offered = moved(worth(found.sale, parts.lines, parts.freight), 'offered', scene.now);
  await take(byMerchant(scene), offered, { words, amount, tell: 'offered' });
  return {};
});

/** The buyer reads why, and may ask again. */
export const declineAfterSale = command('declineAfterSale', contract.declineAfterSale, async (asked, scene) => {
  const { afterSaleId, words, pictures } = asked;
  const { sale } = await lockCase(scene.tx, afterSaleId);
  refuseIf(whyNotDecide(sale));
  refuseForeign(pictures, scene);
  await take(byMerchant(scene), moved(sale, 'declined', scene.now), { words, pictures, tell: 'declined' });
  await letGo(scene.tx, sale, scene.now);
  return {};
});

export const acceptReturn = command('acceptReturn', contract.acceptReturn, async (asked, scene) => {
  const found = await lockCase(scene.tx, asked.afterSaleId);
  refuseIf(whyNotCheck(found.sale));
  await acceptReturned(byMerchant(scene), found, asked.restock);
  return {};
});

/** What came back is not what was sent, or not as it was. */
export const declineReturn = command('declineReturn', contract.declineReturn, async (asked, scene) => {
  const { afterSaleId, words, pictures } = asked;
  const { sale } = await lockCase(scene.tx, afterSaleId);
  refuseIf(whyNotCheck(sale));
  refuseForeign(pictures, scene);
  await take(byMerchant(scene), moved(sale, 'declined', scene.now), { words, pictures, tell: 'declined' });
  await letGo(scene.tx, sale, scene.now);
  return {};
});

/** What is sent in exchange has its parcel, and its buyer is told as of any other. */
export const reship = command('reship', contract.reship, async (asked, scene) => {
  const { tx, now, ids } = scene;
  const { afterSaleId, carrier, waybill } = asked;
  const { sale, order } = await lockCase(tx, afterSaleId);
  const parcel = { carrier, waybill };
  refuseIf(whyNotReship(sale) ?? whyNotSend(await tx.parcels.of(order.id), parcel));
  const { orderId, buyerId: userId } = sale;
  const id = ids.next('parcel');
  const facts = { id, orderId, afterSaleId, lines: insteadOf(sale), shippedAt: now, tracking: UNTRACKED };
  await tx.parcels.add({ ...facts, ...parcel });
  await take(byMerchant(scene), moved(sale, 'reshipped', now), { waybill: parcel });
  const effect = { kind: 'tell' as const, message: 'order_shipped' as const, userId, orderId, parcelId: id };
  await tx.outbox.put([{ id: `${id}.shipped`, effect }], now);
  return {};
});
