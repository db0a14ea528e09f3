import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Await } from '@/components/Await';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import { toast } from '@/components/toast';
import type { GoodsView, SkuView } from '@/contract/goods';
import { optionsOf } from '@/domain/goods';
import type { ReceiptLine } from '@/domain/quote';
import { useTexts, useWords } from '@/stores/language';
import type { ApplyStore } from './applyStore';
import './InsteadSheet.scss';

interface Props {
  readonly store: ApplyStore;
  readonly line: ReceiptLine;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What was chosen in exchange for a line, in words. */
export function useInsteadWords(store: ApplyStore, line: ReceiptLine): string {
  const { afterSale: texts } = useTexts();
  const say = useWords();
  const forSkuId = store.instead.get(line.skuId);
  const goods = store.optionsOf(line.goodsId).value;
  const sku = goods?.skus.find(({ id }) => id === forSkuId);
  return goods && sku && forSkuId !== line.skuId ? say(optionsOf(goods.specs, sku)) : texts.apply.same;
}

/** All options of the goods: those that are dearer, or not there, say so. */
export const InsteadSheet = observer(function InsteadSheet({ store, line, open, onClose }: Props) {
  const { afterSale: texts } = useTexts();
  return (
    <Sheet open={open} onClose={onClose} label={texts.apply.insteadTitle}>
      <Text className="instead__title">{texts.apply.insteadTitle}</Text>
      <Await of={store.optionsOf(line.goodsId)} bones={<Bone height={160} />}>
        {(goods) =>
          goods.skus.map((sku) => (
            <Option key={sku.id} store={store} line={line} goods={goods} sku={sku} onClose={onClose} />
          ))
        }
      </Await>
    </Sheet>
  );
});

interface OptionProps extends Omit<Props, 'open'> {
  readonly goods: GoodsView;
  readonly sku: SkuView;
}

const Option = observer(function Option({ store, line, goods, sku, onClose }: OptionProps) {
  const { afterSale, common } = useTexts();
  const texts = afterSale.apply;
  const say = useWords();
  const isSame = sku.id === line.skuId;
  const isOn = (store.instead.get(line.skuId) ?? line.skuId) === sku.id;
  const whyNot = store.whyNotWant(line.skuId, goods, sku.id);
  const note = whyNot ? (whyNot === 'exchange_dearer' ? texts.dearer : texts.soldOut) : isSame ? texts.same : '';
  const words = say(optionsOf(goods.specs, sku)) || say(goods.title);
  const choose = () => {
    if (whyNot) return toast(note);
    store.want(line.skuId, sku.id);
    return onClose();
  };
  return (
    <View
      className={`instead__option ${whyNot ? 'instead__option--off' : ''}`}
      ariaRole="radio"
      ariaLabel={common.listed(words, isOn ? common.selected : note || common.notSelected)}
      onClick={choose}
    >
      <Text className="instead__words">{words}</Text>
      <Text className="instead__note">{note}</Text>
      {isOn && <Icon name="check" size={18} className="instead__check" />}
    </View>
  );
});
