/**
 * wx.requestPayment and wx.requestVirtualPayment: the pay sheet, and the payment itself at the simulated WeChat.
 * wx.requestMerchantTransfer: the page on which money from a merchant is taken.
 */

import { toast } from '../chrome/overlay.js';
import { paySheet } from '../chrome/paySheet.js';
import { transferDone, transferPage } from '../chrome/transferPage.js';
import { ask, me, overTheAir } from '../link.js';
import { api } from './core.js';

const NEEDED = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'];

api('requestPayment', async (o) => {
  for (const name of NEEDED) {
    if (typeof o[name] !== 'string') throw { errMsg: `requestPayment:fail parameter error: ${name} should be String` };
  }
  const { timeStamp, nonceStr, package: order, signType, paySign } = o;
  const given = { timeStamp, nonceStr, package: order, signType, paySign };
  await overTheAir('requestPayment');
  toast.show({ icon: 'loading', title: '微信支付' }, 0);
  const sheet = await ask('pay/open', given).finally(toast.hide);
  const answer = await paySheet({ ...sheet, payer: me.name });
  if (!answer) {
    await ask('pay/cancel', given);
    throw { errMsg: 'requestPayment:fail cancel' };
  }
  await ask('pay/confirm', { ...given, fault: answer.fault });
  return {};
});

const VIRTUALLY_NEEDED = ['mode', 'signData', 'paySig', 'signature'];

api('requestVirtualPayment', async (o) => {
  for (const name of VIRTUALLY_NEEDED) {
    if (typeof o[name] !== 'string') {
      throw { errMsg: `requestVirtualPayment:fail parameter error: ${name} should be String`, errCode: -15001 };
    }
  }
  const { mode, signData, paySig, signature } = o;
  const given = { mode, signData, paySig, signature };
  await overTheAir('requestVirtualPayment');
  toast.show({ icon: 'loading', title: '微信支付' }, 0);
  const sheet = await ask('virtual/open', given).finally(toast.hide);
  const answer = await paySheet({ ...sheet, payer: me.name });
  if (!answer) throw { errMsg: 'requestVirtualPayment:fail cancel', errCode: -2 };
  await ask('virtual/confirm', { ...given, fault: answer.fault });
  return { errCode: 0 };
});

const TRANSFER_NEEDED = ['mchId', 'appId', 'package'];

api('requestMerchantTransfer', async (o) => {
  for (const name of TRANSFER_NEEDED) {
    if (typeof o[name] !== 'string') {
      throw { errMsg: `requestMerchantTransfer:fail parameter error: ${name} should be String` };
    }
  }
  const given = { mchId: o.mchId, appId: o.appId, package: o.package };
  await overTheAir('requestMerchantTransfer');
  toast.show({ icon: 'loading', title: '微信支付' }, 0);
  const transfer = await ask('transfer/open', given).finally(toast.hide);
  const answer = await transferPage(transfer);
  if (!answer) {
    await ask('transfer/leave', given);
    throw { errMsg: 'requestMerchantTransfer:fail cancel' };
  }
  const { paid } = await ask('transfer/confirm', { ...given, fault: answer.fault });
  if (paid) await transferDone(transfer);
  return {};
});
