import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { CardUse, CardView } from '@/contract/card';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import type { CardStore } from './cardStore';
import { refundWords } from './cardWords';
import './CardHistory.scss';

/** The orders that the card made cheaper, and by how much. */
export const CardUses = observer(function CardUses({ uses }: { readonly uses: readonly CardUse[] }) {
  const { card: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  return (
    <Card title={texts.uses}>
      {uses.length === 0 && <Text className="card-history__note">{texts.noUses}</Text>}
      {uses.map(({ orderId, placedAt, saved }) => (
        <Cell key={orderId} plain title={dayText(placedAt, now, language.name)} onTap={() => goTo.order(orderId)}>
          <Text className="card-history__saved">{saved > 0 ? texts.saved(money(saved)) : texts.notYet}</Text>
        </Cell>
      ))}
    </Card>
  );
});

/** Terms that follow, and those that are over: what each saved, and what came back. */
export const CardTerms = observer(function CardTerms(props: {
  readonly title: string;
  readonly cards: readonly CardView[];
  readonly store: CardStore;
}) {
  const { card: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const day = (at: CardView['startsAt']) => (at === undefined ? '' : dayText(at, now, language.name));
  return (
    <Card title={props.title}>
      {props.cards.map((card) => (
        <View key={card.id} className="card-history__term">
          <View className="card-history__about">
            <Text className="card-history__plan">{texts.plan[card.plan]}</Text>
            <Text className="card-history__note">{texts.state.term(day(card.startsAt), day(card.endsAt))}</Text>
            {card.state === 'ended' && <Text className="card-history__note">{texts.saved(money(card.saved))}</Text>}
            {card.refund && <Text className="card-history__refund">{refundWords(card, texts)}</Text>}
          </View>
          {card.cancel === 'given_back' && <GiveBack card={card} store={props.store} />}
        </View>
      ))}
    </Card>
  );
});

interface Mine {
  readonly card: CardView;
  readonly store: CardStore;
}

/** All of it goes back, or nobody is reminded: whichever it is, it is said before. */
export const GiveBack = observer(function GiveBack({ card, store }: Mine) {
  const { card: texts } = useTexts();
  if (card.cancel !== 'given_back' && card.cancel !== 'runs_out') return null;
  const goesBack = card.cancel === 'given_back';
  const ask = async () => {
    const [title, words] = goesBack
      ? [texts.cancelTitle, texts.cancelWords(money(card.fee))]
      : [texts.stopTitle, texts.stopWords];
    if (!(await confirmed(title, words))) return;
    if (await store.cancel(card)) toast(goesBack ? texts.givenBack : texts.stopped);
    else toastFailed(store.cancelling.failed);
  };
  return (
    <Button kind="text" size="small" loading={store.cancelling.running} onTap={() => void ask()}>
      {goesBack ? texts.cancel : texts.stop}
    </Button>
  );
});
