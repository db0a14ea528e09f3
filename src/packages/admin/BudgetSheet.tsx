import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { zero } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import './EndSheet.scss';
import { Field } from '@/components/admin/Field';
import type { GiveawayStore } from './giveawayStore';

/** More money for a giveaway, or less, down to what is sent out. */
export const BudgetSheet = observer(function BudgetSheet({ store }: { readonly store: GiveawayStore }) {
  const { adminGiveaways: texts, common } = useTexts();
  const { budget, isBudgetWrong } = store;
  const least = store.giveaway.value?.numbers.promised ?? zero;
  const save = async () => {
    if (isBudgetWrong) return toast(texts.budgetWrong(money(least)));
    if (!(await store.saveBudget())) return toastFailed(store.budgeting.failed);
    toast(texts.saved);
    store.typeBudget(undefined);
    return store.load();
  };
  return (
    <Sheet
      open={budget !== undefined}
      onClose={() => store.typeBudget(undefined)}
      label={texts.budget}
      foot={
        <Button size="wide" loading={store.budgeting.running} onTap={() => void save()}>
          {common.save}
        </Button>
      }
    >
      <Text className="end-sheet__title">{texts.budget}</Text>
      {budget !== undefined && (
        <Field
          title={texts.money.title}
          type="digit"
          value={budget}
          unit={texts.form.yuan}
          most={10}
          note={texts.budgetWords}
          wrong={isBudgetWrong ? texts.budgetWrong(money(least)) : undefined}
          onWrite={(value) => store.typeBudget(value)}
        />
      )}
    </Sheet>
  );
});
