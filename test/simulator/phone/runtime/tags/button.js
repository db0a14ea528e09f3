import { nameBarFor } from '../chrome/nameBar.js';
import { me } from '../link.js';
import { warn, weapp } from '../state.js';
import { emit, flag, hover, onTap } from './common.js';

const pressed = hover('button-hover');

/** What a button with an open-type does. Each may be replaced by a test: window.__weapp.mocks[type]. */
const OPEN = {
  share: (c) => weapp.share({ from: 'button', target: { id: c.id, dataset: c.dataset } }),
  contact(c) {
    window.wx.openCustomerServiceChat();
    emit(c, 'contact', { errMsg: 'enterContact:ok', path: '', query: {} });
  },
  openSetting: async (c) => emit(c, 'opensetting', { errMsg: 'openSetting:ok', ...(await weapp.openSetting()) }),
  getUserInfo: (c) =>
    emit(c, 'getuserinfo', { errMsg: 'getUserInfo:ok', userInfo: { nickName: '微信用户', avatarUrl: '' } }),
  async chooseAvatar(c) {
    const avatarUrl = await weapp.chooseAvatar().catch(() => '');
    if (avatarUrl) emit(c, 'chooseavatar', { avatarUrl });
  },
  agreePrivacyAuthorization(c) {
    weapp.agreePrivacy();
    emit(c, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  getPhoneNumber: (c) => phoneNumber(c, 'getPhoneNumber'),
  getRealtimePhoneNumber: (c) => phoneNumber(c, 'getRealtimePhoneNumber'),
};

async function phoneNumber(c, type) {
  const detail = await weapp.askPhoneNumber(type);
  emit(c, type.toLowerCase(), detail);
}

export const button = {
  props: {
    ...pressed.props,
    size: String,
    type: String,
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
    name: String,
    appParameter: String,
    lang: String,
    sessionFrom: String,
  },
  make(c, el) {
    pressed.make(c, el);
    onTap(c, () => {
      if (c.data.disabled) return;
      const form = c.data.formType && el.closest('wx-form')?.__c;
      if (form) form[c.data.formType === 'reset' ? 'reset' : 'submit'](el);
      const types = (c.data.openType || '').split('|').filter(Boolean);
      for (const type of types) {
        const mock = weapp.mocks[type];
        if (mock) Promise.resolve(mock()).then((detail) => emit(c, type.toLowerCase(), detail));
        else if (OPEN[type]) OPEN[type](c);
        else warn(`button open-type "${type}" does nothing here`);
      }
    });
  },
  update: {
    size: (c, value) => c.el.setAttribute('size', value),
    type: (c, value) => (value ? c.el.setAttribute('type', value) : c.el.removeAttribute('type')),
    plain: (c, value) => flag(c.el, 'plain', value),
    disabled: (c, value) => flag(c.el, 'disabled', value),
    loading: (c, value) => flag(c.el, 'loading', value),
  },
};

/** Fields of type "nickname": WeChat offers the person's own name above the keyboard. */
export const offerName = (choose) => nameBarFor(me.name, choose);
