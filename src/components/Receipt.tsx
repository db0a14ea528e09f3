import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Receipt as Facts } from '@/domain/quote';
import { saved, total } from '@/domain/quote';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { Icon } from './Icon';
import { Price } from './Price';
import { linesByGoods, linesByStep, type StripLine } from './receiptLines';
import './Receipt.scss';

interface Props {
  readonly receipt: Facts;
  readonly sum: 'toPay' | 'paid' | 'refunded'; // What the amount at the foot is.
  readonly isSent?: boolean; //  Not fetched: where nothing is paid for freight, the campaign pays it.
  readonly notThere?: boolean; // Some of it is not delivered: its freight is not known.
  readonly fixed?: boolean; // By step only: on an order, where it is read again.
}

/** A strip of paper: what it cost, step by step or by goods. The lines add up to the sum, to the fen. */
export const Receipt = observer(function Receipt({
  receipt,
  sum,
  isSent = false,
  notThere = false,
  fixed = false,
}: Props) {
  const { receipt: texts } = useTexts();
  const say = useWords();
  const [byGoods, setByGoods] = useState(false);
  const whyNoFreight = notThere ? texts.notThere : isSent ? texts.freightFree : texts.pickup;
  const paper = { ...texts, pickup: whyNoFreight };
  const lines = byGoods ? linesByGoods(receipt, paper, say) : linesByStep(receipt, paper, say);
  const less = saved(receipt);
  return (
    <View className="receipt">
      <View className="receipt__paper">
        <View className="receipt__head">
          <Text className="receipt__title">{texts.title}</Text>
          {!fixed && (
            <View className="receipt__switch" ariaRole="button" onClick={() => setByGoods(!byGoods)}>
              {byGoods ? texts.byStep : texts.byGoods}
              <Icon name="chevron-down" size={14} />
            </View>
          )}
        </View>
        {lines.map((line, i) => (
          <Line key={i} line={line} />
        ))}
        <View className="receipt__sum">
          <Text className="receipt__title">{texts[sum]}</Text>
          <Price amount={total(receipt)} />
        </View>
        {less > 0 && <View className="receipt__saved">{texts.saved(money(less))}</View>}
      </View>
      <View className="receipt__torn" />
    </View>
  );
});

function Line({ line: { name, note, amount, kind } }: { readonly line: StripLine }) {
  return (
    <View className={`receipt__line receipt__line--${kind}`}>
      <Text className="receipt__name">{name}</Text>
      {note && <Text className="receipt__note">{note}</Text>}
      <View className="receipt__dots" />
      <Text className="receipt__amount">{money(amount)}</Text>
    </View>
  );
}
