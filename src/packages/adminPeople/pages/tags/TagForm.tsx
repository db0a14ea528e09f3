import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Choice } from '@/components/admin/Choice';
import { Field, FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Cell } from '@/components/Cell';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { TAG_TONES } from '@/domain/customer';
import { useWords } from '@/stores/language';
import type { FilterForm } from '../../filterForm';
import { filterWords } from '../../filterWords';
import type { TagsStore } from '../../tagsStore';
import { usePeopleTexts } from '../../usePeopleTexts';

interface Props {
  readonly store: TagsStore;
  readonly form: FilterForm;
  readonly open: boolean;
  readonly onRule: () => void;
}

/** One tag: its name, its colour, and by what it hangs. */
export const TagForm = observer(function TagForm({ store, form, open, onRule }: Props) {
  const texts = usePeopleTexts();
  const say = useWords();
  const { tag } = texts;
  const { draft, tried, wrong } = store;
  const save = async () => {
    const isByRule = draft?.byRule;
    if (await store.save()) return toast(isByRule ? tag.soon : tag.saved);
    if (wrong) return toast(wrong === 'name' ? tag.nameMissing : tag.ruleMissing);
    return toastFailed(store.saving.failed);
  };
  const remove = async () => {
    if (!(await confirmed(tag.remove, draft?.name ?? ''))) return;
    if (await store.remove()) toast(tag.removed);
    else toastFailed(store.removing.failed);
  };
  const names = { tags: store.tags.value ?? [], tiers: (form.choices.value?.tiers ?? []).map(say) };
  const said = draft ? filterWords(draft.rule, texts, names).join(' · ') : '';
  return (
    <Sheet
      open={open}
      onClose={() => store.end()}
      label={tag.title}
      foot={
        <Button size="wide" loading={store.saving.running} onTap={() => void save()}>
          {tag.save}
        </Button>
      }
    >
      {draft && (
        <>
          <Field
            title={tag.name}
            value={draft.name}
            hint={tag.nameHint}
            most={12}
            wrong={tried && wrong === 'name' ? tag.nameMissing : undefined}
            onWrite={(name) => store.change({ name })}
          />
          <FieldLine title={tag.tone}>
            <View className="tags__tones">
              {TAG_TONES.map((tone) => (
                <Chip key={tone} sunken on={draft.tone === tone} onTap={() => store.change({ tone })}>
                  {tag.tones[tone]}
                </Chip>
              ))}
            </View>
          </FieldLine>
          {draft.tagId === undefined &&
            ([false, true] as const).map((byRule) => (
              <Choice
                key={String(byRule)}
                title={byRule ? tag.byRule : tag.byHand}
                words={byRule ? tag.byRuleWords : tag.byHandWords}
                on={draft.byRule === byRule}
                onTap={() => store.change({ byRule })}
              />
            ))}
          {draft.byRule && (
            <>
              <Cell title={tag.rule} onTap={onRule} />
              <Text className="tags__rule">{said || tag.noRule}</Text>
            </>
          )}
          {draft.tagId !== undefined && (
            <Button kind="text" icon="trash-2" loading={store.removing.running} onTap={() => void remove()}>
              {tag.remove}
            </Button>
          )}
        </>
      )}
    </Sheet>
  );
});
