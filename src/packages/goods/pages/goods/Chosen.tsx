import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import { freightWords } from '@/components/freightWords';
import { useTexts, useWords } from '@/stores/language';
import type { SkuChoice } from '@/stores/skuChoice';
import type { GoodsStore } from './goodsStore';
import { Part } from './Part';

interface Props {
  readonly store: GoodsStore;
  readonly choice: SkuChoice;
}

/** What is chosen so far, what sending it costs, and how many have come to people: a number that can be checked. */
export const Chosen = observer(function Chosen({ store, choice }: Props) {
  const { goods: texts } = useTexts();
  const { freight, received } = choice.goods;
  return (
    <Part className="goods-part--cells">
      <Cell plain title={texts.chosen} onTap={() => store.choose()}>
        <ChosenWords choice={choice} />
      </Cell>
      <Cell plain title={texts.freight}>
        {freightWords(freight, texts)}
      </Cell>
      {received > 0 && (
        <Cell plain title={texts.received}>
          {texts.receivedCount(received)}
        </Cell>
      )}
    </Part>
  );
});

/** An observer of its own: choosing in the sheet draws these words again, not the page. */
const ChosenWords = observer(function ChosenWords({ choice }: { readonly choice: SkuChoice }) {
  const { common } = useTexts();
  const say = useWords();
  return <Text>{[say(choice.optionWords), common.counted(choice.quantity)].filter(Boolean).join(' · ')}</Text>;
});
