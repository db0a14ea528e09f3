import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field, FieldLine } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Toggle } from '@/components/Toggle';
import { PAYOUT_WAYS } from '@/domain/payout';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { PayoutRuleForm, type PayoutText } from '../../payoutRuleForm';
import { RuleScreen } from '../../RuleScreen';
import './index.scss';

/** Whether and how leaders get their money: where to, how much, how often, and what needs approval. */
export default observer(function PayoutRulePage() {
  const shop = useShop();
  const { adminPayouts } = useTexts();
  const texts = adminPayouts.rule;
  const [form] = useState(() => new PayoutRuleForm(shop));
  return (
    <RuleScreen
      needs="settings.edit"
      title={texts.title}
      form={form}
      said={{ saved: texts.saved, wrong: texts.wrongs }}
    >
      {() => (
        <>
          <Card>
            <Toggle title={texts.on} words={texts.onNote} on={form.on} onChange={(on) => form.switch(on)} />
          </Card>
          {form.on && <Rule form={form} />}
        </>
      )}
    </RuleScreen>
  );
});

/** What is said of some of the fields only. */
const saidOf = (texts: Readonly<Partial<Record<string, string>>>, name: string) => texts[name];

const Rule = observer(function Rule({ form }: { readonly form: PayoutRuleForm }) {
  const { adminPayouts } = useTexts();
  const texts = adminPayouts.rule;
  const field = (name: PayoutText, type: 'text' | 'number' | 'digit', most: number) => (
    <Field
      title={texts[name]}
      type={type}
      value={form.texts[name]}
      unit={saidOf(texts.unit, name) ?? ''}
      hint={saidOf(texts.hint, name) ?? ''}
      note={saidOf(texts.note, name)}
      wrong={form.isWrong(name) ? texts.wrong[name] : undefined}
      most={most}
      onWrite={(value) => form.write(name, value)}
    />
  );
  return (
    <>
      <Card cells>
        <FieldLine title={texts.ways} wrong={form.isWrong('ways') ? texts.wrong.ways : undefined}>
          <View className="payout-rule__ways">
            {PAYOUT_WAYS.map((way) => (
              <Chip key={way} sunken on={form.ways.includes(way)} onTap={() => form.toggle(way)}>
                {adminPayouts.way[way]}
              </Chip>
            ))}
          </View>
        </FieldLine>
        {field('least', 'digit', 8)}
        {field('most', 'digit', 8)}
        {field('perDay', 'number', 2)}
        {field('fee', 'digit', 5)}
        {field('approvedUpTo', 'digit', 8)}
      </Card>
      <Card cells>
        {field('taxZh', 'text', 60)}
        {field('taxEn', 'text', 120)}
      </Card>
      <Text className="payout-rule__note">{texts.changed}</Text>
    </>
  );
});
