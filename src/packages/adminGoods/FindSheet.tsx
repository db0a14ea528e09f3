import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { SearchBox } from '@/components/admin/SearchBox';
import { Button } from '@/components/Button';
import { PageList } from '@/components/PageList';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import { SoldLine } from '@/components/SoldLine';
import { Tick } from '@/components/Tick';
import { toast } from '@/components/toast';
import { useTexts, useWords } from '@/stores/language';
import './sheets.scss';
import { keyOfLine, type SlipStore } from './slipStore';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly open: boolean;
  readonly store: SlipStore;
  readonly onClose: () => void;
}

/** What is to be booked, found by name or code. */
export const FindSheet = observer(function FindSheet({ open, store, onClose }: Props) {
  const { common } = useTexts();
  const { slip: texts } = useGoodsTexts();
  const say = useWords();
  const none = store.words.trim() ? texts.noneFound : texts.findHint;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={texts.find}
      foot={
        <Button size="wide" onTap={onClose}>
          {common.confirm}
        </Button>
      }
    >
      <Text className="goods-form-sheet__title">{texts.find}</Text>
      <SearchBox sunken value={store.words} hint={texts.findHint} onType={(words) => store.type(words)} />
      <View className="goods-form-sheet__found">
        <PageList
          list={store.found}
          keyOf={keyOfLine}
          bones={store.words.trim() ? <Bone height={160} /> : <Text className="goods-form-sheet__words">{none}</Text>}
          empty={<Text className="goods-form-sheet__words">{none}</Text>}
        >
          {(line) => {
            const on = store.lines.some(({ skuId }) => skuId === line.skuId);
            return (
              <SoldLine
                title={line.title}
                picture={line.picture}
                notes={[say(line.options) || undefined, texts.now(line.stock)]}
                left={
                  <Tick
                    on={on}
                    label={say(line.title)}
                    onTap={() => (on ? store.remove(line.skuId) : store.add(line) || toast(texts.full))}
                  />
                }
              />
            );
          }}
        </PageList>
      </View>
    </Sheet>
  );
});
