import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { FieldLine } from '@/components/admin/Field';
import { Moments } from '@/components/admin/Moments';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { useTexts } from '@/stores/language';
import type { CampaignStore } from './campaignStore';
import './EndSheet.scss';

/** Moves the end of a campaign that runs, earlier or later. */
export const EndSheet = observer(function EndSheet({ store }: { readonly store: CampaignStore }) {
  const { adminTeams: texts, common } = useTexts();
  const { newEnd } = store;
  const save = async () => {
    if (!(await store.end(newEnd))) return toastFailed(store.ending.failed);
    toast(texts.moved);
    store.stopMoving();
    return store.load();
  };
  return (
    <Sheet
      open={newEnd !== undefined}
      onClose={() => store.stopMoving()}
      label={texts.extend}
      foot={
        <Button size="wide" loading={store.ending.running} onTap={() => void save()}>
          {common.save}
        </Button>
      }
    >
      <Text className="end-sheet__title">{texts.extend}</Text>
      {newEnd !== undefined && (
        <FieldLine title={texts.newEnd} note={texts.extendWords}>
          <Moments title={texts.newEnd} at={newEnd} onSet={(part, value) => store.move(part, value)} />
        </FieldLine>
      )}
    </Sheet>
  );
});
