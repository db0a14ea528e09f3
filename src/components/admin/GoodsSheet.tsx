import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Button } from '@/components/Button';
import { PageList } from '@/components/PageList';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import { Tick } from '@/components/Tick';
import type { GoodsId } from '@/domain/id';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import './GoodsSheet.scss';
import { SoldLine } from '@/components/SoldLine';
import { GoodsPick, keyOfGoods } from './goodsPick';
import { SearchBox } from './SearchBox';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly chosen: readonly GoodsId[];
  readonly onChange: (goods: readonly GoodsId[]) => void;
  readonly onClose: () => void;
}

/** Goods, as many as wanted, found by words. */
export const GoodsSheet = observer(function GoodsSheet({ open, title, chosen, onChange, onClose }: Props) {
  const shop = useShop();
  const { adminTrade, common } = useTexts();
  const texts = adminTrade.promotion;
  const say = useWords();
  const [store] = useState(() => new GoodsPick(shop));
  useEffect(() => {
    if (open && store.list.status === 'idle') void store.list.load();
  }, [open, store]);
  const toggle = (id: GoodsId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={title}
      foot={
        <Button size="wide" onTap={onClose}>
          {chosen.length > 0 ? common.listed(common.confirm, texts.chosen(chosen.length)) : common.confirm}
        </Button>
      }
    >
      <Text className="goods-sheet__title">{title}</Text>
      <SearchBox sunken value={store.words} hint={texts.search} onType={(words) => store.type(words)} />
      <PageList
        list={store.list}
        keyOf={keyOfGoods}
        bones={<Bone height={240} />}
        empty={<Text className="goods-sheet__none">{texts.noGoods}</Text>}
      >
        {({ goodsId, title: name, picture, onSale }) => (
          <View className="goods-sheet__line">
            <SoldLine
              title={name}
              picture={picture}
              notes={[onSale ? undefined : adminTrade.sold.off]}
              left={<Tick on={chosen.includes(goodsId)} label={say(name)} onTap={() => toggle(goodsId)} />}
            />
          </View>
        )}
      </PageList>
    </Sheet>
  );
});
