import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { GoodsPick, keyOfGoods } from '@/components/admin/goodsPick';
import { SearchBox } from '@/components/admin/SearchBox';
import { Button } from '@/components/Button';
import { PageList } from '@/components/PageList';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import { SoldLine } from '@/components/SoldLine';
import { Tick } from '@/components/Tick';
import type { GoodsId } from '@/domain/id';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { HomeForm } from './homeForm';
import './PickGoods.scss';
import { useShopTexts } from './useShopTexts';

interface Props {
  readonly form: HomeForm;
  readonly open: boolean;
  readonly chosen: readonly GoodsId[];
  readonly most: number; // 1: a tap takes the place of what was chosen.
  readonly onChange: (goods: readonly GoodsId[]) => void;
  readonly onClose: () => void;
}

/** Goods of the shop, found by their names: in the order in which they are tapped. */
export const PickGoods = observer(function PickGoods({ form, open, chosen, most, onChange, onClose }: Props) {
  const shop = useShop();
  const { common } = useTexts();
  const { home: texts } = useShopTexts();
  const say = useWords();
  const [store] = useState(() => new GoodsPick(shop));
  useEffect(() => {
    if (open && store.list.status === 'idle') void store.list.load();
  }, [open, store]);
  const toggle = (id: GoodsId) => {
    if (chosen.includes(id)) return onChange(chosen.filter((one) => one !== id));
    return onChange(most === 1 ? [id] : [...chosen, id].slice(0, most));
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={texts.pickGoods}
      foot={
        <Button size="wide" onTap={onClose}>
          {chosen.length > 0 ? common.listed(common.confirm, texts.pieces(chosen.length)) : common.confirm}
        </Button>
      }
    >
      <Text className="pick-goods__title">{texts.pickGoods}</Text>
      <SearchBox sunken value={store.words} hint={texts.search} onType={(words) => store.type(words)} />
      <PageList
        list={store.list}
        keyOf={keyOfGoods}
        bones={<Bone height={240} />}
        empty={<Text className="pick-goods__none">{texts.noGoods}</Text>}
      >
        {({ goodsId, title, picture, onSale }) => (
          <View className="pick-goods__line">
            <SoldLine
              title={title}
              picture={picture}
              notes={[onSale ? undefined : texts.goodsOff]}
              left={
                <Tick
                  on={chosen.includes(goodsId)}
                  label={say(title)}
                  onTap={() => {
                    form.know([{ id: goodsId, title, picture, onSale }]);
                    toggle(goodsId);
                  }}
                />
              }
            />
          </View>
        )}
      </PageList>
    </Sheet>
  );
});
