import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Funnel } from '@/components/Funnel';
import type { Figures, LeadingView } from '@/contract/leaderCentre';
import { days } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures as inFigures } from '@/texts/figures';
import { money } from '@/texts/money';
import { clockTime } from '@/texts/when';
import { type CentreStore, SPANS } from './centreStore';
import './TodayCard.scss';

interface Props {
  readonly view: LeadingView;
  readonly store: CentreStore;
}

/** How far those came who opened his links, today or this month, and what it is worth. */
export const TodayCard = observer(function TodayCard({ view, store }: Props) {
  const { leader } = useTexts();
  const { figures: texts, spans } = leader;
  const { span } = store;
  const figures = view[span];
  return (
    <Card className="leader-today">
      <View className="leader-today__head">
        <View className="leader-today__spans" ariaRole="tablist">
          {SPANS.map((name) => (
            <View
              key={name}
              className={`leader-today__span ${name === span ? 'leader-today__span--on' : ''}`}
              ariaRole="tab"
              onClick={() => store.choose(name)}
            >
              {spans[name]}
            </View>
          ))}
        </View>
        <Text className="leader-today__until">{texts.until(clockTime(view.asOf))}</Text>
      </View>
      <Steps figures={figures} />
      {figures.opened + figures.ordered === 0 ? (
        <Text className="leader-today__words">{texts.none[span]}</Text>
      ) : (
        <Worth figures={figures} earns={view.kind === 'leader'} />
      )}
    </Card>
  );
});

/** People first, then orders: a share of orders among people would say nothing, so none is told there. */
const Steps = observer(function Steps({ figures }: { readonly figures: Figures }) {
  const { figures: texts } = useTexts().leader;
  const { opened, looked, ordered, formed } = figures;
  return (
    <Funnel
      steps={[
        { name: texts.opened, count: opened, words: texts.people(inFigures(opened)) },
        { name: texts.looked, count: looked, words: texts.people(inFigures(looked)) },
        { name: texts.ordered, count: ordered, words: texts.orders(inFigures(ordered)), begins: true },
        { name: texts.formed, count: formed, words: texts.orders(inFigures(formed)) },
      ]}
    />
  );
});

const Worth = observer(function Worth({ figures, earns }: { readonly figures: Figures; readonly earns: boolean }) {
  const { figures: texts } = useTexts().leader;
  const { session } = useShop();
  const { sales, expected, waiting } = figures;
  return (
    <>
      <Text className="leader-today__words">
        {texts.sold(money(sales))}
        {earns && `${texts.comma}${texts.expects} `}
        {earns && <Text className="leader-today__expected">{money(expected)}</Text>}
        {earns && `${texts.comma}${texts.after(session.deadlines.fault / days(1))}`}
      </Text>
      {earns && waiting > 0 && <Text className="leader-today__waiting">{texts.waiting(money(waiting))}</Text>}
    </>
  );
});
