import { shop as contract } from '@/contract/shop';
import { Refusal } from '@/domain/refusal';
import { errand } from '../../door/errand';
import { meOf } from './me';

const PROFILE = 1; // WeChat's scene of a text

export const saveProfile = errand(contract.saveProfile, async ({ nickname, avatar }, caller, platform) => {
  const { database, clock, wechat, settings } = platform;
  const verdict = await wechat.checkText({ openid: caller.openid, text: nickname, scene: PROFILE });
  if (verdict !== 'pass') throw new Refusal('text_not_allowed');

  const user = await database.transact(caller.shopId, async (tx) => {
    await tx.users.meet({ id: caller.userId, openid: caller.openid }, clock.now());
    await tx.users.change(caller.userId, { nickname, ...(avatar !== '' && { avatar }) });
    return tx.users.get(caller.userId);
  });
  return meOf(user, caller, settings);
});
