import type { HomePart } from '@/domain/home';
import type { CategoryId, GoodsId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../../cloudfunctions/storage/tables';

const STORY_OF_THE_DAY = 'goji';

/** The home page: what shoppers see, and blocks that the merchant has at hand and switched off. */
export const homeOf = (
  categoryIdOf: (key: string) => CategoryId,
  goodsIdOf: (key: string) => GoodsId,
): readonly HomePart[] => [
  {
    kind: 'banner',
    off: true,
    banners: [
      {
        picture: 'stories/orah.webp',
        words: { zh: '沃柑下树了', en: 'Orah mandarins, just picked' },
        link: { to: 'goods', goodsId: goodsIdOf('orah') },
      },
      {
        picture: 'stories/shrimp.webp',
        words: { zh: '海味到港', en: 'Fresh from the sea' },
        link: { to: 'category', categoryId: categoryIdOf('sea') },
      },
    ],
  },
  { kind: 'teams' },
  { kind: 'categories', ids: ['school', 'mountain', 'sea', 'fruit', 'jewel'].map(categoryIdOf) },
  { kind: 'story', goodsId: goodsIdOf(STORY_OF_THE_DAY) },
  { kind: 'coupons', title: { zh: '先领券', en: 'Coupons first' }, off: true },
  {
    kind: 'shelf',
    title: { zh: '新到', en: 'New' },
    shelf: { by: 'new', most: 4 },
    off: true,
  },
  { kind: 'goods', title: { zh: '刚好够分', en: 'Just enough to share' } },
];

const agreement = {
  zh: `一、这是演示店的用户协议，货、人和故事都是编的。
二、拼团没凑齐，钱原路全额退回，不用申请。
三、普通商品签收后 7 天无理由退货，商品有问题的 15 天内退换。
四、佣金只有一级，只算买下并留下的。`,
  en: `1. These are the terms of a demo shop: goods, people and stories are invented.
2. Where a team does not fill, everybody gets the money back, without asking.
3. Most goods can be sent back within 7 days without a reason, within 15 where they are not right.
4. Commission has one level, and is paid for what is bought and kept.`,
};
const privacy = {
  zh: `我们收集：收货地址和电话（送货用），昵称和头像（给一起拼的人看），订单（售后和对账用）。
电话和地址加密存放，店里的人看时打码，看一次记一次。
在“我的 → 设置”里可以导出自己的数据，也可以注销账号。`,
  en: `We keep: address and phone (to deliver), name and picture (for who buys with you), orders (for after-sales and books).
Phone and address are stored encrypted and masked for the staff; each look is kept.
In Me → Settings you can export your data or delete your account.`,
};

/** What the shop says of itself. */
export async function tellOfShop(tx: Tables, now: Instant): Promise<void> {
  await tx.shop.putFacts({
    name: '拼集',
    service: { phone: '400-888-0571', hours: { zh: '每天 9:00–21:00', en: 'Daily 9:00–21:00' } },
  });
  await tx.shopTexts.put('agreement', agreement, now);
  await tx.shopTexts.put('privacy', privacy, now);
}
