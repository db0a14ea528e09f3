import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { ProductCard } from '@/components/ProductCard';
import { Section } from '@/components/Section';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import { type Bought, LastBought } from './lastBought';

/** An empty cart is a good moment for what was bought before, or for what others share. */
export const EmptyCart = observer(function EmptyCart() {
  const shop = useShop();
  const { cart: texts } = useTexts();
  const [{ last }] = useState(() => new LastBought(shop));
  useEffect(() => void last.load(), [last]);
  const { bought = [], others = [] } = last.value ?? {};
  return (
    <EmptyState
      title={texts.empty.title}
      words={texts.empty.words}
      action={texts.empty.action}
      onAction={() => goTo.wall()}
    >
      {bought.length > 0 && (
        <Section title={texts.last}>
          <View className="cart__grid">
            {bought.map((one) => (
              <BoughtCard key={one.line.skuId} bought={one} />
            ))}
          </View>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={texts.others}>
          <View className="cart__grid">
            {others.map((goods) => (
              <ProductCard key={goods.id} goods={goods} />
            ))}
          </View>
        </Section>
      )}
    </EmptyState>
  );
});

const BoughtCard = observer(function BoughtCard({ bought: { line, at } }: { readonly bought: Bought }) {
  const { cart: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const say = useWords();
  return (
    <View className="cart__bought" onClick={() => goTo.goods(line.goodsId)}>
      <Picture src={line.picture} alt={say(line.title)} />
      <Text className="cart__bought-title">{say(line.title)}</Text>
      <View className="cart__bought-foot">
        <Price amount={line.listPrice} tone="ink" size="s" />
        <Text className="cart__bought-day">{texts.boughtOn(dayText(at, now, language.name))}</Text>
      </View>
    </View>
  );
});
