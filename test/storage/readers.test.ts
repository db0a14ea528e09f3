import { voteReview } from '../../cloudfunctions/usecases/review/voteReview';
import { followReview } from '../../cloudfunctions/usecases/review/writeReview';
import { keepFavourite } from '../../cloudfunctions/usecases/shelf/favourites';
import { embeddedDatabase, rawOf } from '../support/database';
import { tea } from '../support/fixtures';
import { reviewed, shipped } from '../support/received';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';

/** A shop in which a review was written, followed up, voted for; and an order without one. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  const shop = await openShop(database);
  const asked = () => ({ requestId: shop.newRequest() });
  const reviewId = await reviewed(shop, 'user_ann');
  await followReview({ ...asked(), reviewId, words: '好', pictures: [] }, shop.as('user_ann'), shop.platform);
  const order = await shipped(shop, 'user_bob');
  await voteReview({ ...asked(), reviewId, helpful: true }, shop.as('user_bob'), shop.platform);
  await keepFavourite({ ...asked(), goodsId: tea.id, kept: true }, shop.as('user_bob'), shop.platform);
  Object.assign(ids, { shop: shop.shopId, review: reviewId, order });
});

const review = (changes: string) => `update reviews set ${changes} where shop_id = :shop`;
const sums = (changes: string) => `update goods_reviews set ${changes} where shop_id = :shop`;
/** The review of Ann once more, with changes. */
const again = (id: string, order: string, sku = `'sku_box'`, author = `'user_ann'`) =>
  `insert into reviews (shop_id, id, order_id, sku_id, goods_id, author_id, stars, words, pictures, verdict, anonymous,
     featurable, received_at, written_at, helpful, pictured, followed)
   select shop_id, '${id}', ${order}, ${sku}, goods_id, ${author}, stars, words, pictures, verdict, anonymous, featurable,
     received_at, written_at, 0, pictured, followed from reviews where shop_id = :shop and id = :review`;

test.each<[string, string, string]>([
  ['two reviews of one line', TWICE, again('review_x', 'order_id')],
  ['a review of what was never ordered', NOT_THERE, again('review_x', ':order', `'sku_tin'`)],
  ['a review by nobody', NOT_THERE, again('review_x', ':order', `'sku_box'`, `'user_nobody'`)],
  ['six stars', NOT_ALLOWED, review('stars = 6')],
  ['no star', NOT_ALLOWED, review('stars = 0')],
  ['more words than there is room for', NOT_ALLOWED, review(`words = repeat('好', 501)`)],
  ['ten pictures', NOT_ALLOWED, review(`pictures = (select jsonb_agg(i) from generate_series(1, 10) i)`)],
  ['a verdict that is none', NOT_ALLOWED, review(`verdict = 'nice'`)],
  ['written before it was received', NOT_ALLOWED, review(`written_at = received_at - interval '1 second'`)],
  ['helpful to less than nobody', NOT_ALLOWED, review('helpful = -1')],
  ['an answer at no time', NOT_ALLOWED, review(`reply = '谢谢'`)],
  [
    'two follow-ups',
    TWICE,
    `insert into review_follows select * from review_follows where shop_id = :shop and review_id = :review`,
  ],
  ['a vote twice', TWICE, `insert into review_votes select * from review_votes where shop_id = :shop`],
  ['a vote for nothing', NOT_THERE, `insert into review_votes values (:shop, 'review_0', 'user_bob', now())`],
  ['a review that is gone', NOT_THERE, `delete from reviews where shop_id = :shop`],
  ['a summary that counts another number', NOT_ALLOWED, sums('count = count + 1')],
  ['a summary whose stars are not those of its reviews', NOT_ALLOWED, sums('stars = stars + 1')],
  ['more with pictures than there are', NOT_ALLOWED, sums('pictured = count + 1')],
  ['more followed up than there are', NOT_ALLOWED, sums('followed = count + 1')],
  ['a heart twice', TWICE, `insert into favourites select * from favourites where shop_id = :shop`],
  [
    'a footprint of nothing',
    NOT_THERE,
    `insert into footprints values (:shop, 'user_bob', '2026-01-01', 'goods_0', now())`,
  ],
  ['to wait for nothing', NOT_THERE, `insert into restock_notices values (:shop, 'sku_0', 'user_bob', now())`],
  ['low below nothing', NOT_ALLOWED, `update skus set low_at = -1 where shop_id = :shop`],
])('there can never be %s', async (_, code, sql) => {
  const named = [...new Set(sql.match(/(?<!:):[a-z]+/gi))].map((name) => name.slice(1));
  const numbered = named.reduce((text, name, i) => text.replaceAll(`:${name}`, `$${i + 1}`), sql);
  await expect(
    rawOf(database)(
      numbered,
      named.map((name) => ids[name]),
    ),
  ).rejects.toMatchObject({ code });
});
