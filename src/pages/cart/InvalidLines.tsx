import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Picture } from '@/components/Picture';
import { Tick } from '@/components/Tick';
import { confirmed } from '@/components/toast';
import type { CartLine } from '@/contract/cart';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import type { CartStore } from './cartStore';
import type { KindStore } from './kindStore';

interface Props {
  readonly store: CartStore;
  readonly kind: KindStore;
}

/** What cannot be bought now, and why; of what is sold out there may be another kind. */
export const InvalidLines = observer(function InvalidLines({ store, kind }: Props) {
  const { cart: texts } = useTexts();
  const clear = async () => {
    const ids = store.invalid.map(({ skuId }) => skuId);
    if (await confirmed(texts.clearAsk, texts.clearWords)) await store.remove(ids);
  };
  return (
    <Card title={texts.invalid} aside={texts.clear} onAside={() => void clear()}>
      {store.invalid.map((line) => (
        <Row key={line.skuId} line={line} store={store} kind={kind} />
      ))}
    </Card>
  );
});

const Row = observer(function Row({ line, store, kind }: Props & { readonly line: CartLine }) {
  const { refusal, common, cart: texts } = useTexts();
  const why = line.whyNot === 'stock_short' ? common.soldOut : refusal[line.whyNot ?? 'goods_off'];
  const say = useWords();
  const title = say(line.title);
  return (
    <View className="cart-row cart-row--invalid" onClick={() => goTo.goods(line.goodsId)}>
      {store.tidying && (
        <View onClick={(event) => event.stopPropagation()}>
          <Tick on={store.marked.has(line.skuId)} label={title} onTap={() => store.mark(line.skuId)} />
        </View>
      )}
      <Picture src={line.picture} size={56} alt={title} faded />
      <View className="cart-row__body">
        <Text className="cart-row__title">{title}</Text>
        <Text className="cart-row__note">{say(line.options)}</Text>
        <Text className="cart-row__why">{why}</Text>
      </View>
      {line.whyNot === 'stock_short' && say(line.options) !== '' && !store.tidying && (
        <View onClick={(event) => event.stopPropagation()}>
          <Button kind="line" size="small" loading={kind.fetching === line.skuId} onTap={() => void kind.ask(line)}>
            {texts.change}
          </Button>
        </View>
      )}
    </View>
  );
});
