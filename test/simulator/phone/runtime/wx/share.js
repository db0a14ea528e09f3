import { serviceChat } from '../chrome/screens.js';
import { ask } from '../link.js';
import { setShareMenu } from '../pages/share.js';
import { config, weapp } from '../state.js';
import { api, silent } from './core.js';

api('showShareMenu', (o) => void setShareMenu({ hidden: false, ...o }));
api('updateShareMenu', (o) => void setShareMenu(o));
api('hideShareMenu', () => void setShareMenu({ hidden: true }));
silent('showShareImageMenu', 'shareFileMessage');

/** The group from which the mini program was entered: an id that only the server can read. */
const group = () => {
  const { shareTicket } = weapp.enterOptions();
  if (!shareTicket) throw { errMsg: 'getGroupEnterInfo:fail not entered from a group' };
  return { cloudID: `group:${shareTicket}`, encryptedData: '', iv: '' };
};
api('getGroupEnterInfo', group);
api('getShareInfo', group);

api('openCustomerServiceChat', () => {
  serviceChat(config.appName || '小程序', (text) => void ask('note', { kind: 'service', text }).catch(() => {}));
});
