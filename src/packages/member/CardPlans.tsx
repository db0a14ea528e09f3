import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { TickMark } from '@/components/Tick';
import type { CardOffer } from '@/contract/card';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { CardStore } from './cardStore';
import { perMonth } from './cardWords';
import './CardPlans.scss';

/** What is sold: one of them is chosen, the longest to begin with. */
export const CardPlans = observer(function CardPlans({
  offer,
  store,
}: {
  readonly offer: CardOffer;
  readonly store: CardStore;
}) {
  const { card: texts, common } = useTexts();
  const hasOne = store.page.value?.cards.some(({ state }) => state === 'running');
  return (
    <Card title={hasOne ? texts.chooseMore : texts.choose}>
      {offer.plans.map(({ name, fee }) => {
        const isChosen = store.plan?.name === name;
        const words = texts.plan[name];
        return (
          <View
            key={name}
            className={`card-plan ${isChosen ? 'card-plan--on' : ''}`}
            ariaRole="radio"
            ariaLabel={common.listed(
              texts.aloud.plan(words, money(fee)),
              isChosen ? common.selected : common.notSelected,
            )}
            onClick={() => store.choose(name)}
          >
            <TickMark on={isChosen} />
            <View className="card-plan__about">
              <Text className="card-plan__name">{words}</Text>
              <Text className="card-plan__note">{perMonth(name, fee, texts)}</Text>
            </View>
            <Text className="card-plan__fee">{money(fee)}</Text>
          </View>
        );
      })}
    </Card>
  );
});
