import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { MOST_NOTE } from '@/domain/shelf';
import { useTexts } from '@/stores/language';
import type { StockStore } from './stock';

interface Props {
  readonly store: StockStore;
}

/** How many came in or are missing, and why. */
export const AdjustSheet = observer(function AdjustSheet({ store }: Props) {
  const { shelf } = useTexts();
  const { stock: texts } = shelf;
  const confirm = async () => {
    const done = await store.adjust();
    if (done === 'count') toast(texts.missingCount);
    else if (done === 'note') toast(texts.missingNote);
    else if (done) toast(texts.adjusted);
    else toastFailed(store.adjusting.failed);
  };
  return (
    <Sheet
      open={store.deed === 'adjust'}
      onClose={() => store.end()}
      label={texts.adjustTitle}
      foot={
        <Button size="wide" loading={store.adjusting.running} onTap={() => void confirm()}>
          {texts.confirm}
        </Button>
      }
    >
      <Text className="stock-sheet__title">{texts.adjustTitle}</Text>
      <Text className="stock-sheet__words">{texts.adjustWords(store.level?.stock ?? 0)}</Text>
      <View className="stock-sheet__ways">
        {[false, true].map((less) => (
          <Chip key={String(less)} sunken on={store.less === less} onTap={() => store.goDown(less)}>
            {less ? texts.less : texts.more}
          </Chip>
        ))}
      </View>
      <Input
        className="stock-sheet__field"
        type="number"
        value={store.count}
        placeholder={texts.count}
        maxlength={7}
        ariaLabel={texts.count}
        onInput={({ detail }) => store.writeCount(detail.value)}
      />
      <Input
        className="stock-sheet__field"
        value={store.note}
        placeholder={texts.noteHint}
        maxlength={MOST_NOTE}
        ariaLabel={texts.note}
        onInput={({ detail }) => store.writeNote(detail.value)}
      />
      {store.becomes !== undefined && (
        <Text className="stock-sheet__words">{texts.becomes(Math.max(0, store.becomes))}</Text>
      )}
    </Sheet>
  );
});

/** From how many on it is said to be low. */
export const WarnSheet = observer(function WarnSheet({ store }: Props) {
  const { shelf } = useTexts();
  const { stock: texts } = shelf;
  const confirm = async () => {
    if (await store.warn()) toast(texts.warned);
    else toastFailed(store.warning.failed);
  };
  return (
    <Sheet
      open={store.deed === 'warn'}
      onClose={() => store.end()}
      label={texts.warnTitle}
      foot={
        <Button size="wide" loading={store.warning.running} onTap={() => void confirm()}>
          {texts.confirm}
        </Button>
      }
    >
      <Text className="stock-sheet__title">{texts.warnTitle}</Text>
      <Input
        className="stock-sheet__field"
        type="number"
        value={store.count}
        placeholder={texts.count}
        maxlength={7}
        ariaLabel={texts.warnTitle}
        onInput={({ detail }) => store.writeCount(detail.value)}
      />
    </Sheet>
  );
});
