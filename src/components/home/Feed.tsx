import { observer } from 'mobx-react-lite';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { ProductCard } from '@/components/ProductCard';
import { BoneGrid } from '@/components/Skeleton';
import type { GoodsCard } from '@/contract/goods';
import { useTexts } from '@/stores/language';
import type { PagedList } from '@/stores/pagedList';

const keyOfGoods = ({ id }: GoodsCard) => id;

/** All goods of the shop, page after page. */
export const Feed = observer(function Feed({ list }: { readonly list: PagedList<GoodsCard> }) {
  const { search } = useTexts();
  return (
    <PageList
      list={list}
      keyOf={keyOfGoods}
      columns={2}
      bones={<BoneGrid />}
      empty={<EmptyState title={search.nothingHere} />}
    >
      {(goods) => <ProductCard goods={goods} />}
    </PageList>
  );
});
