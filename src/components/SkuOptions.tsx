import { Image, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useTexts, useWords } from '@/stores/language';
import type { SkuChoice } from '@/stores/skuChoice';
import { toast } from './toast';
import './SkuOptions.scss';

interface AllProps {
  readonly choice: SkuChoice;
  readonly all?: boolean; // What is sold out can be chosen, too: to be told when it is back.
}

/** The colours, the sizes and what else there is to choose; what is sold out is struck. */
export const SkuOptions = observer(function SkuOptions({ choice, all = false }: AllProps) {
  const say = useWords();
  return (
    <>
      {choice.goods.specs.map(({ name, options }, spec) => (
        <View key={name.zh} className="sku-options">
          <Text className="sku-options__name">{say(name)}</Text>
          <View className="sku-options__all">
            {options.map((option, at) => (
              <Option key={option.zh} choice={choice} spec={spec} at={at} label={say(option)} all={all} />
            ))}
          </View>
        </View>
      ))}
    </>
  );
});

interface Props {
  readonly choice: SkuChoice;
  readonly spec: number;
  readonly at: number;
  readonly label: string;
  readonly all: boolean;
}

/** An observer of its own, so that a tap draws two of them again and not the sheet. */
const Option = observer(function Option({ choice, spec, at, label, all }: Props) {
  const { common, goods: texts } = useTexts();
  const on = choice.options[spec] === at;
  const there = choice.isThere(spec, at);
  const picture = choice.pictureOf(spec, at);
  const state = on ? common.selected : common.notSelected;
  return (
    <View
      className={`sku-option ${on ? 'sku-option--on' : ''} ${there ? '' : 'sku-option--out'}`}
      ariaRole="radio"
      ariaLabel={there ? common.listed(label, state) : texts.sku.soldOut(label)}
      onClick={() => (there || all ? !on && choice.choose(spec, at) : toast(texts.sku.soldOut(label)))}
    >
      {picture && <Image className="sku-option__picture" src={picture.list} mode="aspectFill" />}
      <Text>{label}</Text>
    </View>
  );
});
