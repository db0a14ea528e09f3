import { Text } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Toggle } from '@/components/Toggle';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { CardForm, type CardText } from '../../cardForm';
import { RuleScreen } from '../../RuleScreen';
import { CardPlanFields } from './CardPlanFields';
import './index.scss';

/** The paid card: what it has brought, how it is sold, and what it gives. */
export default observer(function CardSalePage() {
  const shop = useShop();
  const { adminCard: texts } = useTexts();
  const [form] = useState(() => new CardForm(shop));
  useDidShow(() => void form.waiting.load());
  return (
    <RuleScreen needs="members.edit" title={texts.title} form={form} said={texts}>
      {({ sells }) => (
        <>
          {!sells && <Text className="card-sale__missing">{texts.notSold}</Text>}
          <Brought form={form} />
          <Card>
            <Toggle title={texts.sell} words={texts.sellNote} on={form.on} onChange={(on) => form.sell(on)} />
          </Card>
          {form.on && <Rule form={form} />}
        </>
      )}
    </RuleScreen>
  );
});

interface Props {
  readonly form: CardForm;
}

/** Of all cards, ever; and what of it waits for a person. */
const Brought = observer(function Brought({ form }: Props) {
  const { adminCard } = useTexts();
  const texts = adminCard.brought;
  const { value } = form.known;
  const waiting = form.waiting.value;
  if (!value) return null;
  const shown = waiting && texts.some(`${waiting.count}${waiting.more ? '+' : ''}`);
  return (
    <Card title={texts.title}>
      <Cell title={texts.running} plain>
        <Text className="card-sale__value">{texts.count(figures(value.running))}</Text>
      </Cell>
      <Cell title={texts.paid} plain>
        <Text className="card-sale__value">{money(value.paid)}</Text>
      </Cell>
      <Cell title={texts.back} plain>
        <Text className="card-sale__value">{money(value.back)}</Text>
      </Cell>
      <Cell title={texts.waiting} plain onTap={() => void goTo.cardRefunds()}>
        <Text className="card-sale__value">{waiting?.count === 0 ? texts.none : shown}</Text>
      </Cell>
    </Card>
  );
});

/** What is said of some of the fields only. */
const saidOf = (texts: Readonly<Partial<Record<string, string>>>, name: string) => texts[name];

const Rule = observer(function Rule({ form }: Props) {
  const { adminCard: texts } = useTexts();
  const field = (name: CardText, type: 'text' | 'number' | 'digit' = 'number') => (
    <Field
      title={texts.field[name]}
      type={type}
      value={form.texts[name]}
      unit={saidOf(texts.unit, name) ?? ''}
      hint={saidOf(texts.hint, name) ?? ''}
      note={saidOf(texts.note, name)}
      wrong={form.isWrong(name) ? texts.fieldWrong[name] : undefined}
      most={20}
      onWrite={(value) => form.write(name, value)}
    />
  );
  return (
    <>
      <Card cells>
        {field('zh', 'text')}
        {field('en', 'text')}
      </Card>
      <Card title={texts.plans}>
        <Text className="card-sale__note">{texts.productNote}</Text>
        {form.isWrong('plans') && <Text className="card-sale__wrong">{texts.plansWrong}</Text>}
        {form.plans.map(({ name }) => (
          <CardPlanFields key={name} form={form} name={name} />
        ))}
      </Card>
      <Card title={texts.gives}>
        {field('off', 'digit')}
        {field('freights')}
        <Toggle
          title={texts.memberPrices}
          words={texts.memberPricesNote}
          on={form.memberPrices}
          onChange={(on) => form.sellAtMemberPrices(on)}
        />
      </Card>
      <Card title={texts.terms}>
        {field('trialDays')}
        {field('unusedDays')}
        {field('warnDays')}
      </Card>
      <Text className="card-sale__note">{texts.guarantee}</Text>
    </>
  );
});
