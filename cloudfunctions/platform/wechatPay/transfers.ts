import { assert } from '@/domain/bug';
import { LEAST_TRANSFER, MOST_TRANSFER } from '@/domain/payout';
import type { Instant } from '@/domain/time';
import type { Transfers } from '../transfers';
import { askingFor } from './asking';
import { cut } from './cut';
import { merchantOf, type PaySettings } from './merchant';
import { PayRefused, unlessRefused } from './payRefused';
import { reported, type TransferScene, transferFound, transferMade, transferQueried } from './transferAnswers';

export interface TransferSettings extends PaySettings {
  readonly scene: TransferScene;
}

const LONGEST_REMARK = 32;
const ROOT = '/v3/fund-app/mch-transfer/transfer-bills';
const UNKNOWN = new Set(['NOT_FOUND', 'RESOURCE_NOT_EXISTS']);

/**
 * 商家转账 of WeChat Pay, in the form that the payee confirms. Every call throws Outage where nothing is known
 * afterwards (no answer within 5 s, WeChat is busy, the merchant has not enough, an answer that WeChat did not sign).
 * `send` throws PayRefused where WeChat has said no and, asked again, knows of no such transfer; `cancel` where it is too
 * late. Of who signs with a wrong key (PayRefused, status 401) WeChat says nothing, so nothing is known either. Throws at
 * once where a key cannot be read.
 */
export function openTransfers(settings: TransferSettings, clock: { now(): Instant }): Transfers {
  const { appId, mchId, notifyUrl, scene } = settings;
  const ask = askingFor(merchantOf(settings, clock));
  const address = (payoutNo: string) => `${ROOT}/out-bill-no/${encodeURIComponent(payoutNo)}`;

  const find = async (payoutNo: string) => {
    const answer = await unlessRefused(ask('GET', address(payoutNo)), UNKNOWN);
    if (answer === undefined) return undefined;
    const found = transferQueried.parse(answer);
    assert(
      found.out_bill_no === payoutNo && found.mch_id === mchId && found.appid === appId,
      'WeChat answers for the transfer asked for',
    );
    return { ...transferFound(found), openid: found.openid };
  };

  return {
    async send({ payoutNo, openid, amount, remark }) {
      assert(/^[0-9A-Za-z]{1,32}$/.test(payoutNo), 'the number of a transfer has letters and digits only');
      assert(amount >= LEAST_TRANSFER && amount <= MOST_TRANSFER, 'WeChat transfers as much');
      const words = cut(remark, LONGEST_REMARK);
      try {
        const answer = await ask('POST', ROOT, {
          appid: appId,
          out_bill_no: payoutNo,
          transfer_scene_id: scene,
          openid,
          transfer_amount: amount,
          transfer_remark: words,
          notify_url: notifyUrl,
          transfer_scene_report_infos: reported(scene, words),
        });
        const made = transferMade.parse(answer);
        assert(made.out_bill_no === payoutNo, 'WeChat answers for the transfer asked for');
        return transferFound({ ...made, transfer_amount: amount });
      } catch (error) {
        // Where WeChat does not know us (401), it says nothing of the transfer, and will not if it is asked.
        if (!(error instanceof PayRefused) || error.status === 401) throw error;
        // A refusal is of this request, not of the transfer: an earlier one under this number may be on its way.
        const found = await find(payoutNo);
        if (!found) throw error;
        const { openid: to, ...transfer } = found;
        assert(to === openid && transfer.amount === amount, 'WeChat transfers what it was asked to');
        return transfer;
      }
    },

    async find(payoutNo) {
      const found = await find(payoutNo);
      if (!found) return undefined;
      const { openid: _, ...transfer } = found;
      return transfer;
    },

    async cancel(payoutNo) {
      await ask('POST', `${address(payoutNo)}/cancel`);
    },
  };
}
