/** When something did not work: what broke, and what is safe. */
export const failure = {
  offline: { title: '没连上', words: '网络断了一下。\n你的座位还在，钱没有多扣。' },
  server: { title: '商店没有回应', words: '不是你的问题，我们在看。\n你的座位还在，钱没有多扣。' },
  payment: { title: '还不知道付成没有', words: '微信还没有给回音。\n付过的话，钱不会被扣两次。' },
  broken: { title: '这一页出错了', words: '是我们的错，和你的订单、钱都没有关系。' },
  checkPayment: '查这笔付款',
  support: (code: string) => `还不行就把这个号发给客服：${code}`,
  stale: '没连上，先看着刚才的',
  tryLater: '没连上，再点一次就好',
};
