import { shop as contract } from '@/contract/shop';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { meOf } from './me';

const PROFILE = 1; // WeChat's scene of a text

/** Others see a name, so WeChat is asked about it before it is kept. Pictures are checked by WeChat as they are chosen. */
export const saveProfile = command(
  'saveProfile',
  contract.saveProfile,
  async ({ nickname, avatar }, { tx, caller, settings }) => {
    await tx.users.change(caller.userId, { nickname, ...(avatar !== '' && { avatar }) });
    return meOf(await tx.users.get(caller.userId), caller, settings, (await tx.staff.get(caller.userId))?.role);
  },
  async ({ nickname: text }, { openid }, { wechat }) => {
    const verdict = await wechat.checkText({ openid, text, scene: PROFILE });
    refuseIf(verdict === 'pass' ? undefined : 'text_not_allowed');
  },
);
