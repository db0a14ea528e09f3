import { sql } from 'kysely';
import type { Check } from './check';

/**
 * What was sent of a line is in its parcels, or was handed over whole at a pickup point; what is sent in exchange is
 * not counted here. An order that is shipped has nothing left to send.
 */
export const parcels: Check = (shopId) => sql`
  select l.order_id || ' ' || l.sku_id as id, l.shipped as amount,
    case o.destination ->> 'way'
      when 'pickup' then l.shipped = case o.status when 'received' then l.quantity - l.unsent else 0 end
      else l.shipped = coalesce(packed.units, 0) end
    and (o.status not in ('shipped', 'received') or l.shipped + l.unsent = l.quantity) as fits
  from order_lines l
  join orders o on o.shop_id = ${shopId} and o.id = l.order_id
  left join (
    select i.order_id, i.sku_id, sum(i.quantity) as units
    from parcel_lines i join parcels p on p.shop_id = ${shopId} and p.id = i.parcel_id and p.after_sale_id is null
    where i.shop_id = ${shopId} group by i.order_id, i.sku_id
  ) packed on packed.order_id = l.order_id and packed.sku_id = l.sku_id
  where l.shop_id = ${shopId}`;
