import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { SPLITS } from '@/domain/envelope';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import './EndSheet.scss';
import { Field, FieldLine } from '@/components/admin/Field';
import type { GiveawayStore } from './giveawayStore';

/** A single packet is filled; then its own page sends it into a chat. */
export const DropSheet = observer(function DropSheet({ store }: { readonly store: GiveawayStore }) {
  const { adminGiveaways: texts } = useTexts();
  const { drop } = store;
  const { form } = texts;
  const send = async () => {
    const id = await store.sendDrop();
    if (!id) return drop?.wrong ? toast(form.wrong[drop.wrong]) : toastFailed(store.dropping.failed);
    store.stopDrop();
    toast(texts.dropped);
    return goTo.envelope(id);
  };
  const wrong = drop?.tried ? drop.wrong : undefined;
  return (
    <Sheet
      open={drop !== undefined}
      onClose={() => store.stopDrop()}
      label={texts.dropTitle}
      foot={
        <Button size="wide" loading={store.dropping.running} onTap={() => void send()}>
          {texts.dropSend}
        </Button>
      }
    >
      <Text className="end-sheet__title">{texts.dropTitle}</Text>
      {drop && (
        <>
          <Field
            title={form.total.gift}
            type="digit"
            value={drop.total}
            hint="0.00"
            unit={form.yuan}
            most={10}
            wrong={wrong === 'total' ? form.wrong.total : undefined}
            onWrite={(value) => drop.pay(value)}
          />
          <Field
            title={form.shares.gift}
            type="number"
            value={drop.shares}
            unit={form.unit.share}
            most={5}
            wrong={wrong === 'shares' ? form.wrong.shares : undefined}
            onWrite={(value) => drop.count('shares', value)}
          />
          <FieldLine title={form.split}>
            {SPLITS.map((split) => (
              <Chip key={split} sunken on={drop.split === split} onTap={() => drop.by(split)}>
                {texts.split[split]}
              </Chip>
            ))}
          </FieldLine>
          <Field
            title={form.lasts.gift}
            type="number"
            value={drop.lasts}
            unit={form.unit.hours}
            most={3}
            wrong={wrong === 'lasts' ? form.wrong.lasts : undefined}
            onWrite={(value) => drop.count('lasts', value)}
          />
          <Field
            title={form.words}
            value={drop.zh}
            hint={form.wordsHint}
            most={30}
            wrong={wrong === 'words' ? form.wrong.words : undefined}
            onWrite={(value) => drop.write('zh', value)}
          />
          <Field
            title={form.en}
            value={drop.en}
            hint={form.enHint}
            most={60}
            onWrite={(value) => drop.write('en', value)}
          />
        </>
      )}
    </Sheet>
  );
});
