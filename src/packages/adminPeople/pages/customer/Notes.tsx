import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { toast, toastFailed } from '@/components/toast';
import type { NoteView } from '@/contract/adminCustomers';
import { language } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import type { CustomerStore } from '../../customerStore';
import { NameSheet } from '../../NameSheet';
import { usePeopleTexts } from '../../usePeopleTexts';

/** What the staff have written down about him. */
export const Notes = observer(function Notes({ store }: { readonly store: CustomerStore }) {
  const { one: texts } = usePeopleTexts();
  const { session } = useShop();
  const mayEdit = session.may('customers.edit');
  const { items, hasMore } = store.notes;
  const save = async () => {
    if ((store.note ?? '').trim() === '') return store.writeNote(undefined);
    return (await store.addNote()) ? toast(texts.noteSaved) : toastFailed(store.writing.failed);
  };
  if (items.length === 0 && !mayEdit) return null;
  return (
    <Card title={texts.notes}>
      {items.map((note) => (
        <Note key={note.id} note={note} store={store} />
      ))}
      {hasMore && (
        <Button kind="text" size="small" onTap={() => void store.notes.more()}>
          {texts.moreNotes}
        </Button>
      )}
      {mayEdit && (
        <Button kind="soft" size="small" icon="pencil" onTap={() => store.writeNote('')}>
          {texts.addNote}
        </Button>
      )}
      <NameSheet
        title={texts.addNote}
        field={texts.notes}
        hint={texts.noteHint}
        most={500}
        long
        value={store.note}
        saving={store.writing.running}
        onWrite={(words) => store.writeNote(words)}
        onSave={() => void save()}
      />
    </Card>
  );
});

const Note = observer(function Note({ note, store }: { readonly note: NoteView; readonly store: CustomerStore }) {
  const { one: texts, someone } = usePeopleTexts();
  const { session, clock } = useShop();
  const { id, words, by, at, mine } = note;
  const remove = async () =>
    (await store.removeNote(id)) ? toast(texts.noteRemoved) : toastFailed(store.removing.failed);
  return (
    <View className="one__written">
      <Text className="one__words">{words}</Text>
      <View className="one__line">
        <Text className="one__note">{`${by.nickname || someone} · ${momentText(at, clock.now, language.name)}`}</Text>
        {mine && session.may('customers.edit') && (
          <Button kind="text" size="small" onTap={() => void remove()}>
            {texts.removeNote}
          </Button>
        )}
      </View>
    </View>
  );
});
