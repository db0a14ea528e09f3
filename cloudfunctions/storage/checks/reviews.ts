import { sql } from 'kysely';
import type { Check } from './check';

/** What is told of the reviews of goods is what is shown of them, and each knows how many it has helped. */
export const reviews: Check = (shopId) => sql`
  select g.id, 0 as amount,
    (coalesce(told.count, 0), coalesce(told.stars, 0), coalesce(told.pictured, 0), coalesce(told.followed, 0))
    = (coalesce(r.count, 0), coalesce(r.stars, 0), coalesce(r.pictured, 0), coalesce(r.followed, 0))
    and coalesce(r.helpful, 0) = coalesce(voted.votes, 0) as fits
  from goods g
  left join goods_reviews told on told.shop_id = ${shopId} and told.goods_id = g.id
  left join (
    select goods_id, count(*) filter (where shown) as count, sum(stars) filter (where shown) as stars,
      count(*) filter (where shown and pictured) as pictured, count(*) filter (where shown and followed) as followed,
      sum(helpful) as helpful
    from reviews where shop_id = ${shopId} group by goods_id
  ) r on r.goods_id = g.id
  left join (
    select one.goods_id, count(*) as votes from review_votes v
    join reviews one on one.shop_id = ${shopId} and one.id = v.review_id
    where v.shop_id = ${shopId} group by one.goods_id
  ) voted on voted.goods_id = g.id
  where g.shop_id = ${shopId} and (told.goods_id is not null or r.goods_id is not null)`;
