import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useRef } from 'react';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';
import type { Adjusted, ShopMemberStore } from '../../shopMember';

/** How much is given or taken, and why. */
export const AdjustSheet = observer(function AdjustSheet({ store }: { readonly store: ShopMemberStore }) {
  const { adminCustomers: texts } = useTexts();
  const { adjusting, gives, count, reason, tried, wrong, task } = store;
  const last = useRef<Adjusted>('points');
  if (adjusting) last.current = adjusting;
  const what = last.current; // While the sheet goes down it shows what it showed.
  const adjust = async () => {
    if (await store.adjust()) return toast(texts.done);
    return store.wrong ? toast(texts.wrong[store.wrong]) : toastFailed(task.failed);
  };
  const wrongOf = (part: 'count' | 'reason') => (tried && wrong === part ? texts.wrong[part] : undefined);
  return (
    <Sheet
      open={adjusting !== undefined}
      onClose={() => store.end()}
      label={texts.adjust[what]}
      foot={
        <Button size="wide" loading={task.running} onTap={() => void adjust()}>
          {count === '' ? texts.adjust[what] : texts[gives ? 'gives' : 'takes'][what](figures(Number(count)))}
        </Button>
      }
    >
      <Text className="customer__title">{texts.adjust[what]}</Text>
      <View className="customer__way">
        <Chip sunken on={gives} onTap={() => store.turn(true)}>
          {texts.give}
        </Chip>
        <Chip sunken on={!gives} onTap={() => store.turn(false)}>
          {texts.take}
        </Chip>
      </View>
      <Field
        title={texts.count}
        type="number"
        value={count}
        hint="0"
        unit={texts.unit[what]}
        most={7}
        wrong={wrongOf('count')}
        onWrite={(value) => store.type(value)}
      />
      <Field
        title={texts.reason}
        value={reason}
        hint={texts.reasonHint}
        most={60}
        wrong={wrongOf('reason')}
        onWrite={(value) => store.write(value)}
      />
    </Sheet>
  );
});
