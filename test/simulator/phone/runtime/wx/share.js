import { serviceChat } from '../chrome/screens.js';
import { ask, overTheAir } from '../link.js';
import { setShareMenu } from '../pages/share.js';
import { config, weapp } from '../state.js';
import { api } from './core.js';

api('showShareMenu', (o) => void setShareMenu({ hidden: false, ...o }));
api('updateShareMenu', (o) => {
  if (o.isUpdatableMessage && !isUpdatable(o)) throw { errMsg: 'updateShareMenu:fail parameter error' };
  setShareMenu({ isUpdatableMessage: false, ...o });
});
api('hideShareMenu', () => void setShareMenu({ hidden: true }));

/** WeChat's templates for teams: "开始时" and "到齐时". */
const TEMPLATES = ['21B034D08C5615B9889CE362BB957B1EE69A584B', '666F374D69D16C932E45D7E7D9F10CEF6177F5F5'];

/** A card that can change names its activity and template, and says everything in texts. */
function isUpdatable({ activityId, templateInfo: { templateId, parameterList = [] } = {}, useForChatTool }) {
  const said = Object.fromEntries(parameterList.map(({ name, value }) => [name, value]));
  const isTeam = [said.member_count, said.room_limit].every((value) => typeof value === 'string' && value !== '');
  return (
    typeof activityId === 'string' &&
    activityId !== '' &&
    (useForChatTool || (TEMPLATES.includes(templateId) && isTeam))
  );
}

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
