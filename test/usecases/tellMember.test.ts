import { days, later } from '@/domain/time';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { grantMessages } from '../../cloudfunctions/usecases/person/grantMessages';
import { embeddedDatabase } from '../support/database';
import { both } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

test('a message names an amount where there is one, and never an empty field, which WeChat refuses', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_ann');
  for (const granted of ['credit_expiring', 'points_expiring', 'coupon_given'] as const) {
    const asked = { requestId: shop.newRequest(), granted: [granted] };
    await grantMessages(asked, shop.as('user_ann'), shop.platform);
  }
  const sent: Readonly<Record<string, string>>[] = [];
  const { wechat } = shop.platform;
  const platform = {
    ...shop.platform,
    wechat: { ...wechat, tell: async ({ data }: Parameters<typeof wechat.tell>[0]) => void sent.push(data) },
  };
  const until = later(shop.world.now, days(3));
  const letter = (message: 'credit_expiring' | 'points_expiring' | 'coupon_given', facts: object) => ({
    id: `${message}.told`,
    effect: {
      ...{ kind: 'tell_member' as const, userId: 'user_ann' as const, message, leadsTo: 'coupons' as const },
      facts: { title: both('生日礼'), until, ...facts },
    },
  });
  await shop.transact((tx) =>
    tx.outbox.put(
      [
        letter('credit_expiring', { amount: 6_66 }),
        letter('points_expiring', { points: 120 }),
        letter('coupon_given', {}),
      ],
      shop.world.now,
    ),
  );
  await sendOutbox(shop.shopId, platform);
  expect(sent.map(({ amount2 }) => amount2).sort()).toEqual(['120', '¥6.66', undefined]);
  expect(sent.every(({ thing1, thing3 }) => thing1 === '生日礼' && thing3 !== '')).toBe(true);
});
