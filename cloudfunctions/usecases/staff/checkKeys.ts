import { adminShop as contract, type KeyCheck } from '@/contract/adminShop';
import { Outage } from '@/domain/outage';
import { errand } from '../../door/errand';

/** As a payment of ours, but none: WeChat says that it does not know it, if it believes who asks. */
const NO_PAYMENT = 'P0000000000000000';
const HARMLESS = '拼集';

export const checkKeys = errand(contract.checkKeys, async (_, { openid }, { pay, wechat }) => [
  await checked('pay', pay.query(NO_PAYMENT)),
  await checked('wechat', wechat.checkText({ openid, text: HARMLESS, scene: 1 })),
]);

const LONGEST_SAID = 160;

/** What is wrong is the answer here: who reads it has to put it right. */
async function checked(name: KeyCheck['name'], asked: Promise<unknown>): Promise<KeyCheck> {
  try {
    await asked;
    return { name, is: 'right' };
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_SAID);
    return { name, is: error instanceof Outage ? 'unreachable' : 'refused', said };
  }
}
