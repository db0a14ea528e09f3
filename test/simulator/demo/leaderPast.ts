/** Goods that somebody has bought alone: so many units of the first choice. */
export interface DemoWish {
  readonly openid: string;
  readonly goods: string;
  readonly quantity: number;
}

/** `zhou:shrimp:2` → 周阿姨 has bought two of the shrimp. */
const wishes = (all: string): DemoWish[] =>
  all.split(' ').map((one) => {
    const [who, goods, quantity = '1'] = one.split(':');
    return { openid: `o_${who}`, goods: goods!, quantity: Number(quantity) };
  });

/** Whose customers they are, by openid. Those who come by the card of somebody else later on are not among them. */
export const ledBy: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    lan: 'zhou guoguo doudou ahe tuanzi juanmao sanhua hupo xiaoyu huli',
    chen: 'kele taozi kunkun',
    laozheng: 'ayi',
    dashu: 'doubao',
  }).map(([leader, led]) => [`o_${leader}`, led.split(' ').map((who) => `o_${who}`)]),
);

/** Received long ago: what these bring can be paid out. */
export const longAgo: readonly DemoWish[] = [
  ...wishes('zhou:shrimp:2 guoguo:goji:2 doudou:bag-light ahe:orah:3 tuanzi:tea-rougui juanmao:scope-junior'),
  ...wishes('sanhua:honey hupo:mango:2 xiaoyu:mask-cica:2 huli:goji'),
  ...wishes('kele:bag-light:2 ayi:tea-longjing:2 doubao:shiitake'),
];
/** Its commission pays the debt. */
export const afterTheDebt: DemoWish = { openid: 'o_kunkun', goods: 'bag-light', quantity: 1 };
/** Received a week ago: these may still come back. */
export const lately = wishes('zhou:mango doudou:milk-3 tuanzi:goji juanmao:red-torch kunkun:pencil-case:3');
/** Given back before it was sent. */
export const givenBack: DemoWish = { openid: 'o_hupo', goods: 'red-dates', quantity: 1 };
/** On its way. */
export const onTheWay = wishes('ahe:orah');

/** Waits for the merchant's answer, and the merchant for his. */
export const applicant = {
  openid: 'o_guoguo',
  words: '在两个家长群里，常帮大家一起买文具和水果。只推荐自己买过的。',
};
export const invited = { openid: 'o_zhe', words: '你挑的望远镜大家都说好，要不要来当团长' };
export const invitedLongAgo = '常在群里帮大家挑东西，请你来当团长';
