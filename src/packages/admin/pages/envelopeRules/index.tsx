import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Toggle } from '@/components/Toggle';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { EnvelopeRuleForm, type RuleAmount, type RuleCount } from '../../envelopeRuleForm';
import { RuleScreen } from '../../RuleScreen';

/** What shoppers may do with red envelopes, and how much of it in a day. */
export default observer(function EnvelopeRulesPage() {
  const shop = useShop();
  const { adminGiveaways } = useTexts();
  const texts = adminGiveaways.rules;
  const [form] = useState(() => new EnvelopeRuleForm(shop));
  return (
    <RuleScreen
      needs="campaigns.edit"
      title={texts.title}
      form={form}
      said={{ saved: adminGiveaways.saved, wrong: texts.wrong }}
    >
      {() => (
        <>
          <Card>
            <Toggle title={texts.own} words={texts.ownNote} on={form.own} onChange={(own) => form.allow(own)} />
          </Card>
          <Card cells>
            <Count form={form} field="lasts" unit={adminGiveaways.form.unit.hours} />
            <Count form={form} field="creditLasts" unit={adminGiveaways.form.day} note={texts.creditNote} />
            <Amount form={form} field="sentADay" />
          </Card>
          <Card cells>
            <Count form={form} field="openedADay" unit={adminGiveaways.form.unit.share} />
            <Amount form={form} field="amountADay" note={texts.amountNote} />
            <Count form={form} field="peopleADevice" unit={adminGiveaways.form.unit.person} note={texts.deviceNote} />
          </Card>
        </>
      )}
    </RuleScreen>
  );
});

interface Props<Name> {
  readonly form: EnvelopeRuleForm;
  readonly field: Name;
  readonly note?: string;
}

const Count = observer(function Count({ form, field, note, unit }: Props<RuleCount> & { readonly unit: string }) {
  const { adminGiveaways } = useTexts();
  return (
    <Field
      title={adminGiveaways.rules[field]}
      type="number"
      value={form.counts[field]}
      unit={unit}
      most={4}
      note={note}
      onWrite={(value) => form.count(field, value)}
    />
  );
});

const Amount = observer(function Amount({ form, field, note }: Props<RuleAmount>) {
  const { adminGiveaways } = useTexts();
  return (
    <Field
      title={adminGiveaways.rules[field]}
      type="digit"
      value={form.amounts[field]}
      unit={adminGiveaways.form.yuan}
      most={10}
      note={note}
      onWrite={(value) => form.pay(field, value)}
    />
  );
});
