import type { address as zh } from '../zh/address';

export const address: typeof zh = {
  title: 'Addresses',
  choose: 'Where to',
  add: 'Add an address',
  edit: 'Change the address',
  isDefault: 'Default',
  makeDefault: 'Send here by default',
  fromWechat: 'Use one from WeChat',
  wechatFailed: 'WeChat gave no address; you can type it in',
  empty: { title: 'No address yet', words: 'Fill one in now and never again.' },
  name: 'Name',
  nameHint: 'Who receives it',
  phone: 'Phone',
  phoneHint: '11 digits',
  region: 'Region',
  regionHint: 'Province, city, district',
  detail: 'Address',
  detailHint: 'Street, building, door',
  missing: {
    name: 'Who receives it?',
    phone: 'A mobile number has 11 digits',
    region: 'Choose province, city and district',
    detail: 'Two more letters of the address',
  },
  deleteAsk: 'Delete this address',
  deleteWords: 'Orders placed before keep it.',
};
