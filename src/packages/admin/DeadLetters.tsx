import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import type { DeadLetter } from '@/contract/admin';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import type { ShopOrders } from './shopOrders';

/** What WeChat did not do after all tries. Not there when there is none. */
export const DeadLetters = observer(function DeadLetters({ store }: { readonly store: ShopOrders }) {
  const { admin: texts } = useTexts();
  const [open, setOpen] = useState(false);
  const letters = store.dead.value ?? [];
  return (
    <>
      {letters.length > 0 && (
        <View className="dead-letters" ariaRole="button" onClick={() => setOpen(true)}>
          <Icon name="triangle-alert" size={20} />
          <View className="dead-letters__say">
            <Text className="dead-letters__title">{texts.dead(letters.length)}</Text>
            <Text className="dead-letters__words">{texts.deadWords}</Text>
          </View>
          <Icon name="chevron-right" size={16} />
        </View>
      )}
      <Sheet open={open && letters.length > 0} onClose={() => setOpen(false)} label={texts.deadTitle}>
        <View className="dead-letters__head">{texts.deadTitle}</View>
        {letters.map((letter) => (
          <Letter key={letter.id} letter={letter} store={store} />
        ))}
      </Sheet>
    </>
  );
});

interface LetterProps {
  readonly letter: DeadLetter;
  readonly store: ShopOrders;
}

const Letter = observer(function Letter({ letter, store }: LetterProps) {
  const { admin: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { id, kind, tries, error, diedAt } = letter;
  const again = async () => {
    if (await store.retry(id)) toast(texts.revived);
    else toastFailed(store.retrying.failed);
  };
  return (
    <View className="dead-letters__letter">
      <View className="dead-letters__say">
        <Text className="dead-letters__title">{texts.letter[kind] ?? kind}</Text>
        <Text className="dead-letters__words">{texts.deadTries(tries, momentText(diedAt, now, language.name))}</Text>
        <Text className="dead-letters__error" selectable>
          {error}
        </Text>
      </View>
      <Button kind="line" size="small" loading={store.retrying.running} onTap={() => void again()}>
        {texts.again}
      </Button>
    </View>
  );
});
