import { shop as contract } from '@/contract/shop';
import {
  moved,
  whyNotAnswer,
  whyNotConfirm,
  whyNotSay,
  whyNotSendBack,
  whyNotWithdraw,
  worth,
} from '@/domain/afterSale';
import { USUAL_DEADLINES } from '@/domain/deadlines';
import type { AfterSaleId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command, type Scene } from '../../door/command';
import { mine } from '../order/mine';
import { refuseForeign } from '../refuseForeign';
import { takeOffer } from './accept';
import { byBuyer, type Case, lockCase, log, take, wholeOf } from './step';
import { letGo, release } from './units';

/** Until the goods are on their way back. What was taken for an exchange returns to the shelf. */
export const withdrawAfterSale = command('withdrawAfterSale', contract.withdrawAfterSale, async (asked, scene) => {
  const { sale } = await lockMine(scene, asked.afterSaleId);
  refuseIf(whyNotWithdraw(sale));
  await take(byBuyer(scene), moved(sale, 'withdrawn', scene.now));
  await letGo(scene.tx, sale, scene.now);
  return {};
});

/** Agreed: the money goes back. Not agreed: it is asked for whole, as before the offer. */
export const answerOffer = command('answerOffer', contract.answerOffer, async (asked, scene) => {
  const found = await lockMine(scene, asked.afterSaleId);
  const { words, agree } = asked;
  refuseIf(whyNotAnswer(found.sale));
  if (agree) {
    await takeOffer(byBuyer(scene), found, { words });
    return {};
  }
  const whole = wholeOf(found);
  const cash = whole.lines.map((line) => line.cash);
  const { deadlines = USUAL_DEADLINES } = await scene.tx.rules.all();
  const again = moved(worth(found.sale, cash, whole.freight), 'asked', scene.now, deadlines.decided);
  await take(byBuyer(scene), again, { what: 'disagreed', words, amount: again.total });
  return {};
});

export const sendBack = command('sendBack', contract.sendBack, async (asked, scene) => {
  const { afterSaleId, carrier, waybill } = asked;
  const { sale } = await lockMine(scene, afterSaleId);
  refuseIf(whyNotSendBack(sale));
  const parcelBack = { carrier, waybill };
  await take(byBuyer(scene), { ...moved(sale, 'returning', scene.now), parcelBack }, { waybill: parcelBack });
  return {};
});

export const confirmExchange = command('confirmExchange', contract.confirmExchange, async (asked, scene) => {
  const { sale } = await lockMine(scene, asked.afterSaleId);
  refuseIf(whyNotConfirm(sale));
  await take(byBuyer(scene), moved(sale, 'done', scene.now));
  await release(scene.tx, sale);
  return {};
});

/** More to say or to show. Nothing moves by it. Refuses `after_sale_full` when it has been said often enough. */
export const addEvidence = command('addEvidence', contract.addEvidence, async (asked, scene) => {
  const { tx } = scene;
  const { afterSaleId, words, pictures } = asked;
  const { sale } = await lockMine(scene, afterSaleId);
  refuseIf(whyNotSay(sale, (await tx.afterSales.eventsOf(sale.id)).length));
  refuseForeign(pictures, scene);
  if (words === '' && pictures.length === 0) throw new Refusal('not_understood');
  await log(byBuyer(scene), sale, { what: 'said', words, pictures });
  return {};
});

async function lockMine({ tx, caller }: Scene, id: AfterSaleId): Promise<Case> {
  mine(await tx.afterSales.get(id), caller);
  return lockCase(tx, id);
}
