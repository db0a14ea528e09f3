import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { saleKind, saleTone } from '@/components/afterSaleWords';
import { Card } from '@/components/Card';
import { SoldLine } from '@/components/SoldLine';
import type { AfterSaleCard } from '@/contract/afterSale';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Deadline } from './Deadline';
import './SaleRow.scss';
import { isTimed } from './saleHead';

/** One after-sale in the list: what it is about, how it stands, and by when. */
export const SaleRow = observer(function SaleRow({ sale }: { readonly sale: AfterSaleCard }) {
  const { afterSale: texts } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { id, status, kind, lines, total, actBy, askedAt } = sale;
  return (
    <Card onTap={() => goTo.afterSale(id)}>
      <View className="sale-row__head" ariaRole="button">
        <Text className="sale-row__kind">{saleKind(sale, texts)}</Text>
        <Text className={`sale-row__state sale-row__state--${saleTone(sale)}`}>{texts.status[status]}</Text>
      </View>
      {lines.map(({ skuId, title, picture, options, units, instead }) => (
        <SoldLine
          key={skuId}
          title={title}
          picture={picture}
          notes={[texts.units(say(options), units), instead && texts.insteadOf(say(instead))]}
        />
      ))}
      <View className="sale-row__foot">
        <View className="sale-row__when">
          {isTimed(status) && actBy !== undefined ? (
            <Deadline status={status} until={actBy} />
          ) : (
            momentText(askedAt, now, language.name)
          )}
        </View>
        {kind !== 'exchange' && <Text className="sale-row__total">{money(total)}</Text>}
      </View>
    </Card>
  );
});
