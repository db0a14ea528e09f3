import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import { Tag } from '@/components/Tag';
import { TickMark } from '@/components/Tick';
import { toast, toastFailed } from '@/components/toast';
import type { ShopGoodsRow } from '@/contract/adminGoods';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { answerOf } from '@/stores/wechat';
import { roundMoney } from '@/texts/money';
import './GoodsRow.scss';
import type { GoodsListStore } from './listStore';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly row: ShopGoodsRow;
  readonly store: GoodsListStore;
}

/** One of the shop's goods: a tap edits it, or chooses it while some are being chosen. */
export const GoodsRow = observer(function GoodsRow({ row, store }: Props) {
  const shop = useShop();
  const { common } = useTexts();
  const { list: texts } = useGoodsTexts();
  const say = useWords();
  const { goodsId, title, picture, category, price, priceTo, skus, stock, low, onSale, received } = row;
  const edits = shop.session.may('goods.edit');
  const chosen = store.chosen?.has(goodsId) ?? false;
  const name = say(title);
  const tap = () => {
    if (store.chosen) store.toggle(row);
    else void (edits ? goTo.goodsForm(goodsId) : goTo.goods(goodsId));
  };
  const shelve = async (on: boolean) => {
    const done = await store.batch([row], { onSale: on });
    if (done) toast(on ? texts.didOn(done) : texts.didOff(done));
    else if (done === undefined) toastFailed(store.shelving.failed);
  };
  const menu = async () => {
    const deeds: readonly (readonly [string, () => unknown])[] = [
      ...(edits ? ([[onSale ? texts.takeOff : texts.on, () => shelve(!onSale)]] as const) : []),
      ...(shop.session.may('stock.edit') ? ([[texts.moves, () => goTo.bookStock(goodsId)]] as const) : []),
      ...(edits ? ([[texts.copy, () => goTo.goodsForm(goodsId, 'copy')]] as const) : []),
      [texts.look, () => goTo.goods(goodsId)],
    ];
    const { given } = await answerOf(Taro.showActionSheet({ itemList: deeds.map(([words]) => words) }));
    if (given) void deeds[given.tapIndex]?.[1]();
  };
  const range = price === priceTo ? roundMoney(price) : `${roundMoney(price)}–${roundMoney(priceTo).slice(1)}`;
  return (
    <View className="goods-row" hoverClass="goods-row--pressed" ariaLabel={name} onClick={tap}>
      {store.chosen && (
        <View className="goods-row__tick" ariaRole="checkbox" ariaLabel={chosen ? common.selected : common.notSelected}>
          <TickMark on={chosen} />
        </View>
      )}
      <Picture src={picture} size={72} alt={name} faded={!onSale} />
      <View className="goods-row__about">
        <Text className="goods-row__title">{name}</Text>
        <Text className="goods-row__note">
          {[say(category), texts.stock(stock, skus), received > 0 && texts.received(received)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <View className="goods-row__foot">
          <Text className="goods-row__price">{range}</Text>
          {!onSale && <Tag tone="quiet">{texts.off}</Tag>}
          {onSale && stock === 0 && <Tag tone="bad">{texts.soldOut}</Tag>}
          {onSale && stock > 0 && low > 0 && <Tag tone="warn">{texts.low(low)}</Tag>}
        </View>
      </View>
      {!store.chosen && (
        <View
          className="goods-row__more"
          ariaRole="button"
          ariaLabel={`${texts.more} ${name}`}
          onClick={(event) => {
            event.stopPropagation();
            void menu();
          }}
        >
          <Icon name="ellipsis" size={20} />
        </View>
      )}
    </View>
  );
});
