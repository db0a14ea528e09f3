import { USUAL_DEADLINES } from '@/domain/deadlines';
import type { UserId } from '@/domain/id';
import { tea } from '../support/fixtures';
import type { TestShop } from '../support/shop';

const owner: UserId = 'user_own';
const both = (words: string) => ({ zh: words, en: 'In English' });

/** The home page, what the shop says of itself, and its messages: an example of everything that can be done with them. */
export async function openShopStage(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  await shop.transact(async (tx) => {
    await tx.shopTexts.put('agreement', both('约定'), shop.world.now);
    await tx.homeDrafts.save([{ kind: 'teams' }], 0, owner, shop.world.now);
  });
  const when = { off: true, from: 1_000, until: 2_000 };
  const categoryId = tea.categoryId;
  const goodsId = tea.id;
  const parts = () => [
    {
      kind: 'banner',
      banners: [
        { picture: shop.upload(owner), words: both('头茬茶'), link: { to: 'goods', goodsId } },
        { picture: shop.upload(owner), words: both('没有去处'), link: { to: 'nowhere' } },
      ],
      ...when,
    },
    {
      kind: 'icons',
      icons: [
        { picture: shop.upload(owner), title: both('茶'), link: { to: 'category', categoryId } },
        { picture: shop.upload(owner), title: both('桂花'), link: { to: 'search', words: '桂花' } },
        { picture: shop.upload(owner), title: both('领券'), link: { to: 'coupons' } },
      ],
      ...when,
    },
    { kind: 'teams', title: both('只差一个'), only: 'one_left', ...when },
    { kind: 'categories', ids: [categoryId], ...when },
    { kind: 'coupons', title: both('先领券'), ...when },
    { kind: 'story', goodsId, ...when },
    { kind: 'shelf', title: both('店主挑的'), shelf: { by: 'hand', ids: [goodsId] }, ...when },
    { kind: 'shelf', title: both('新到'), shelf: { by: 'new', categoryId, most: 4 }, ...when },
    { kind: 'goods', title: both('全部'), ...when },
  ];
  /** Each kind of block as the first one, each kind of link in it: so that every place of the schema is filled in one of them. */
  const homes = () => {
    const all = parts();
    const last = all.at(-1)!;
    const picture = () => shop.upload(owner);
    const links = [
      { to: 'category', categoryId },
      { to: 'search', words: '桂花' },
      { to: 'goods', goodsId },
    ];
    const banners = links.map((link) => ({
      kind: 'banner',
      banners: [{ picture: picture(), words: both('茶'), link }],
    }));
    const icons = links.map((link) => ({ kind: 'icons', icons: [{ picture: picture(), title: both('茶'), link }] }));
    const firsts = [...banners, ...icons, ...all.slice(2, -1)].map((part) => [{ ...part, ...when }, last]);
    return [all, ...firsts, [last]];
  };
  const text = { zh: '第一条\n第二条', en: 'First' };

  return {
    foreignIds: [],
    shop: {
      viewAbout: () => [{}],
      viewShopText: () => [{ kind: 'agreement' }],
    },
    admin: {
      viewHomeDraft: () => [{}],
      previewHome: () => homes().map((home) => ({ parts: home, at: 1_500 })),
      saveHome: () => homes().map((home, i) => ({ ...asks(), version: i + 1, parts: home })),
      publishHome: () => [{ ...asks(), version: 1 }],
      viewShopFacts: () => [{}],
      putShopFacts: () => [
        { ...asks(), name: '拼集', notice: both('今天晚点发货'), phone: '0571-88886666', hours: both('9:00–21:00') },
        { ...asks(), name: '拼集', notice: null, phone: '', hours: null },
      ],
      putDeadlines: () => [{ ...asks(), deadlines: USUAL_DEADLINES }],
      viewKeys: () => [{}],
      checkKeys: () => [asks()],
      viewCompliance: () => [{}],
      putShopText: () => [
        { ...asks(), kind: 'privacy', words: text },
        { ...asks(), kind: 'privacy', words: null },
      ],
      putLicences: () => [{ ...asks(), licences: [{ title: both('营业执照'), picture: shop.upload(owner) }] }],
      listMessageKinds: () => [{ days: 7 }],
      viewMessageDays: () => [{ message: 'team_formed', days: 30 }],
      switchMessage: () => [{ ...asks(), message: 'team_formed', isOn: false }],
    },
  };
}
