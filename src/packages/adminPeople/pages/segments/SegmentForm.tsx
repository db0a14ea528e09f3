import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Cell } from '@/components/Cell';
import { Sheet } from '@/components/Sheet';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { useTexts, useWords } from '@/stores/language';
import type { FilterForm } from '../../filterForm';
import { filterWords } from '../../filterWords';
import type { SegmentsStore } from '../../segmentsStore';
import { usePeopleTexts } from '../../usePeopleTexts';

interface Props {
  readonly store: SegmentsStore;
  readonly form: FilterForm;
  readonly open: boolean;
  readonly onFilter: () => void;
}

/** Another name, other conditions, or away with it. */
export const SegmentForm = observer(function SegmentForm({ store, form, open, onFilter }: Props) {
  const texts = usePeopleTexts();
  const { common } = useTexts();
  const say = useWords();
  const { segment } = texts;
  const { draft } = store;
  const save = async () => {
    if (draft?.name.trim() === '') return toast(segment.nameMissing);
    return (await store.save()) ? toast(segment.saved) : toastFailed(store.saving.failed);
  };
  const remove = async () => {
    if (!(await confirmed(segment.remove, draft?.name ?? ''))) return;
    if (await store.remove()) toast(segment.removed);
    else toastFailed(store.removing.failed);
  };
  const names = { tags: form.tags.value ?? [], tiers: (form.choices.value?.tiers ?? []).map(say) };
  return (
    <Sheet
      open={open}
      onClose={() => store.begin(undefined)}
      label={segment.title}
      foot={
        <Button size="wide" loading={store.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      }
    >
      {draft && (
        <>
          <Field title={segment.name} value={draft.name} most={20} onWrite={(name) => store.change({ name })} />
          <Cell title={segment.conditions} onTap={onFilter} />
          <Text className="segments__note">
            {filterWords(draft.filter, texts, names).join(' · ') || texts.said.everybody}
          </Text>
          <Button kind="text" icon="trash-2" loading={store.removing.running} onTap={() => void remove()}>
            {segment.remove}
          </Button>
        </>
      )}
    </Sheet>
  );
});
