import { serviceChat } from '../chrome/screens.js';
import { ask, overTheAir } from '../link.js';
import { setShareMenu } from '../pages/share.js';
import { config, weapp } from '../state.js';
import { api, silent } from './core.js';

api('showShareMenu', (o) => void setShareMenu({ hidden: false, ...o }));
api('updateShareMenu', (o) => void setShareMenu(o));
api('hideShareMenu', () => void setShareMenu({ hidden: true }));
silent('showShareImageMenu', 'shareFileMessage');

/** The group from which the mini program was entered: an id that only a cloud function can read, for five minutes. */
async function groupBy(name, shareTicket) {
  await overTheAir(name);
  const { cloudID } = shareTicket ? await ask('group', { shareTicket }) : {};
  if (!cloudID) throw { errMsg: `${name}:fail invalid scene`, errCode: 40097 };
  return { cloudID, encryptedData: '', iv: '' };
}
api('getGroupEnterInfo', () => groupBy('getGroupEnterInfo', weapp.enterOptions().shareTicket));
api('getShareInfo', ({ shareTicket }) => groupBy('getShareInfo', shareTicket));

api('openCustomerServiceChat', () => {
  serviceChat(config.appName || '小程序', (text) => void ask('note', { kind: 'service', text }).catch(() => {}));
});
