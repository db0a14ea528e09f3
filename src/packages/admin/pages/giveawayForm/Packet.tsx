import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { SPLITS } from '@/domain/envelope';
import { fen } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { Counted, GiveawayForm, GiveawayWrong, Paid } from '../../giveawayForm';

interface Props {
  readonly form: GiveawayForm;
}

/** What one packet holds, in how many shares, and for how long. */
export const Packet = observer(function Packet({ form }: Props) {
  const { adminGiveaways } = useTexts();
  const texts = adminGiveaways.form;
  const { kind, one, typed } = form;
  if (kind === 'gift') return null;
  const shares = Number(typed.shares);
  const average = one !== undefined && shares > 0 ? texts.average(money(fen(Math.floor(one / shares)))) : undefined;
  return (
    <Card cells>
      {kind === 'thanks' && <Thanks form={form} />}
      {(kind !== 'thanks' || form.by === 'fixed') && (
        <Amount form={form} field="total" title={texts.total[kind]} note={average} part="total" />
      )}
      <Count
        form={form}
        field="shares"
        title={texts.shares[kind]}
        unit={kind === 'gather' ? texts.unit.person : texts.unit.share}
        part="shares"
      />
      <FieldLine title={texts.split}>
        {SPLITS.map((split) => (
          <Chip key={split} sunken on={form.split === split} onTap={() => form.set('split', split)}>
            {adminGiveaways.split[split]}
          </Chip>
        ))}
      </FieldLine>
      <Count
        form={form}
        field="lasts"
        title={texts.lasts[kind]}
        unit={kind === 'rain' ? texts.unit.minutes : texts.unit.hours}
        part="lasts"
      />
      {kind === 'group' && (
        <Count
          form={form}
          field="mostGroups"
          title={texts.mostGroups}
          hint={texts.mostGroupsHint}
          unit={texts.unit.group}
          part="groups"
        />
      )}
      {kind === 'gather' && (
        <Count form={form} field="each" title={texts.each} unit={texts.unit.time} note={texts.eachNote} part="each" />
      )}
    </Card>
  );
});

/** The same for each order, or a part of what was paid; and from how much on. */
const Thanks = observer(function Thanks({ form }: Props) {
  const { adminGiveaways } = useTexts();
  const texts = adminGiveaways.form;
  return (
    <>
      <FieldLine title={texts.by}>
        {(['fixed', 'paid'] as const).map((by) => (
          <Chip key={by} sunken on={form.by === by} onTap={() => form.set('by', by)}>
            {texts.bys[by]}
          </Chip>
        ))}
      </FieldLine>
      {form.by === 'paid' && (
        <>
          <Count form={form} field="rate" title={texts.rate} unit="%" part="total" />
          <Amount form={form} field="most" title={texts.most} part="total" />
        </>
      )}
      <Amount form={form} field="atLeast" title={texts.atLeast} note={texts.atLeastNote} part="total" />
    </>
  );
});

interface FieldProps<Name> extends Props {
  readonly field: Name;
  readonly title: string;
  readonly part: GiveawayWrong; // What is wrong with it, where that is wrong.
  readonly note?: string | undefined;
}

function useWrong({ form, part }: Pick<FieldProps<unknown>, 'form' | 'part'>): string | undefined {
  const { adminGiveaways } = useTexts();
  return form.tried && form.wrong === part ? adminGiveaways.form.wrong[part] : undefined;
}

const Amount = observer(function Amount({ form, field, title, part, note }: FieldProps<Paid>) {
  const { adminGiveaways } = useTexts();
  const wrong = useWrong({ form, part });
  return (
    <Field
      title={title}
      type="digit"
      value={form.paid[field]}
      hint="0.00"
      unit={adminGiveaways.form.yuan}
      most={10}
      note={note}
      wrong={wrong}
      onWrite={(value) => form.pay(field, value)}
    />
  );
});

const Count = observer(function Count(props: FieldProps<Counted> & { readonly unit: string; readonly hint?: string }) {
  const { form, field, title, part, note, unit, hint } = props;
  const wrong = useWrong({ form, part });
  return (
    <Field
      title={title}
      type={field === 'rate' ? 'digit' : 'number'}
      value={form.typed[field]}
      {...(hint && { hint })}
      unit={unit}
      most={5}
      note={note}
      wrong={wrong}
      onWrite={(value) => form.count(field, value)}
    />
  );
});
