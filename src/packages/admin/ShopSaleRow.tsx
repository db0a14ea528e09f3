import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from './Buyer';
import './ShopSaleRow.scss';
import { SoldLine } from '@/components/SoldLine';
import { isTimed, saleTone, statusText, wantText } from './saleWords';
import type { ShopSale } from './shopSales';
import { TimeLeft } from './TimeLeft';

/** One after-sale in the list: who wants what, why, and by when it must be decided. */
export const ShopSaleRow = observer(function ShopSaleRow({ sale }: { readonly sale: ShopSale }) {
  const { adminSales: texts, afterSale, refusal } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { id, buyer, status, kind, lines, total, actBy, askedAt, reason, heldUpBy } = sale;
  return (
    <Card onTap={() => goTo.shopSale(id)}>
      <View ariaRole="button">
        <Buyer buyer={buyer} note={momentText(askedAt, now, language.name)}>
          <Text className={`shop-sale__state shop-sale__state--${saleTone(sale)}`}>{statusText(sale, texts)}</Text>
        </Buyer>
        <Text className="shop-sale__want">{`${wantText(sale, texts)} · ${afterSale.reasons[reason]}`}</Text>
        {lines.map(({ skuId, title, picture, options, units, instead }) => (
          <SoldLine
            key={skuId}
            title={title}
            picture={picture}
            notes={[afterSale.units(say(options), units), instead && afterSale.insteadOf(say(instead))]}
          />
        ))}
        {heldUpBy && <Text className="shop-sale__held">{texts.heldUp(refusal[heldUpBy])}</Text>}
        <View className="shop-sale__foot">
          <Text className={`shop-sale__left ${saleTone(sale) === 'accent' ? 'shop-sale__left--mine' : ''}`}>
            {isTimed(status) && actBy !== undefined && (
              <TimeLeft until={actBy} words={texts.deadline[status]} over={texts.deadline.over} />
            )}
          </Text>
          {kind !== 'exchange' && <Text className="shop-sale__total">{money(total)}</Text>}
        </View>
      </View>
    </Card>
  );
});
