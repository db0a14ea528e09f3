import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import { toast, toastFailed } from '@/components/toast';
import type { DeadLetter } from '@/contract/adminLetters';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import './DeadLetterSheet.scss';
import type { DeadLetterBox } from './deadLetters';

interface Props {
  readonly box: DeadLetterBox;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What WeChat did not do after all tries, why, and the way to have it tried again. */
export const DeadLetterSheet = observer(function DeadLetterSheet({ box, open, onClose }: Props) {
  const { admin: texts } = useTexts();
  return (
    <Sheet open={open} onClose={onClose} label={texts.deadTitle}>
      <Text className="dead-letters__head">{texts.deadTitle}</Text>
      <Await of={box.dead} bones={<Bone height={120} />}>
        {(letters) =>
          letters.length === 0 ? (
            <Text className="dead-letters__none">{texts.deadNone}</Text>
          ) : (
            letters.map((letter) => <Letter key={letter.id} letter={letter} box={box} />)
          )
        }
      </Await>
    </Sheet>
  );
});

const Letter = observer(function Letter({ letter, box }: { readonly letter: DeadLetter } & Pick<Props, 'box'>) {
  const { admin: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { id, kind, tries, error, diedAt } = letter;
  const again = async () => {
    if (await box.retry(id)) toast(texts.revived);
    else toastFailed(box.retrying.failed);
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
      <Button kind="line" size="small" loading={box.retrying.running} onTap={() => void again()}>
        {texts.again}
      </Button>
    </View>
  );
});
