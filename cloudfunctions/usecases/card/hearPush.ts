import { unreachable } from '@/domain/bug';
import type { ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Platform } from '../../platform/platform';
import type { RawPush } from '../../platform/virtualPay';
import { askCard } from './askCard';
import { refundCard } from './cardLetters';

/**
 * What WeChat's virtual payment tells by itself. Its seal is checked, and still it only names what to ask about: what
 * WeChat answers counts. Returns when that is stored; until then WeChat repeats it. Refuses `notice_forged` what WeChat
 * did not seal, `not_found` what is not ours.
 */
export async function hearPush(shopId: ShopId, push: RawPush, platform: Platform): Promise<void> {
  if (!platform.virtualPay) throw new Refusal('notice_forged');
  const notice = platform.virtualPay.open(push);
  switch (notice.kind) {
    case 'paid':
      await askCard(shopId, notice.paymentNo, platform);
      break;
    case 'refund':
      await refundCard(shopId, notice.refundNo, platform);
      break;
    case 'other':
      break; // Events that we did not ask for are answered, so that they end.
    default:
      unreachable(notice);
  }
  platform.wake(shopId);
}
