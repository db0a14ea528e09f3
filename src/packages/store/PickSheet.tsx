import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Button } from '@/components/Button';
import { PageList } from '@/components/PageList';
import { SearchInput } from '@/components/SearchField';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import { SoldLine } from '@/components/SoldLine';
import { Tick } from '@/components/Tick';
import { toast } from '@/components/toast';
import type { GoodsCard } from '@/contract/goods';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import type { EditStore } from './editStore';
import { GoodsPicking, keyOfCard } from './goodsPicking';
import './PickSheet.scss';

interface Props {
  readonly open: boolean;
  readonly store: EditStore;
  readonly onClose: () => void;
}

/** What is on sale, found by words; a tap picks it or puts it back. */
export const PickSheet = observer(function PickSheet({ open, store, onClose }: Props) {
  const shop = useShop();
  const { storeForm: texts, common } = useTexts();
  const [picking] = useState(() => new GoodsPicking(shop));
  useEffect(() => {
    if (open && picking.list.status === 'idle') void picking.list.load();
  }, [open, picking]);
  const count = store.picks.length;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={texts.sheet}
      foot={
        <Button size="wide" onTap={onClose}>
          {count > 0 ? common.listed(common.confirm, texts.chosen(count)) : common.confirm}
        </Button>
      }
    >
      <Text className="pick-sheet__title">{texts.sheet}</Text>
      <View className="pick-sheet__search">
        <SearchInput
          waits
          value={picking.words}
          placeholder={texts.search}
          clearLabel={common.delete}
          onInput={(words) => picking.type(words)}
          onConfirm={(words) => picking.type(words)}
        />
      </View>
      <PageList
        list={picking.list}
        keyOf={keyOfCard}
        bones={<Bone height={240} />}
        empty={<Text className="pick-sheet__none">{texts.noGoods}</Text>}
      >
        {(goods) => <Line goods={goods} store={store} />}
      </PageList>
    </Sheet>
  );
});

const Line = observer(function Line({ goods, store }: { readonly goods: GoodsCard; readonly store: EditStore }) {
  const { storeForm: texts, refusal, common } = useTexts();
  const say = useWords();
  const { id: goodsId, title, picture, noPromotion, team, price, soldOut } = goods;
  const toggle = () => {
    if (noPromotion) return toast(texts.law);
    const fits = store.toggle({ goodsId, title, picture, onSale: true, isHeld: false });
    return fits ? undefined : toast(refusal.picks_full);
  };
  const cost = team ? common.listed(common.teamOf(team.size), money(team.price)) : money(price);
  return (
    <View className="pick-sheet__line" onClick={toggle}>
      <SoldLine
        title={title}
        picture={picture}
        faded={noPromotion !== undefined}
        notes={[noPromotion ? texts.law : soldOut ? common.soldOut : cost]}
        left={!noPromotion && <Tick on={store.has(goodsId)} label={say(title)} onTap={() => {}} />}
      />
    </View>
  );
});
