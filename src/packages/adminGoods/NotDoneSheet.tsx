import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { SoldLine } from '@/components/SoldLine';
import { useTexts } from '@/stores/language';
import type { GoodsListStore } from './listStore';
import './sheets.scss';
import { useGoodsTexts } from './useGoodsTexts';

/** Those of a batch that were not done, each with its reason. */
export const NotDoneSheet = observer(function NotDoneSheet({ store }: { readonly store: GoodsListStore }) {
  const { common, refusal } = useTexts();
  const { list: texts } = useGoodsTexts();
  const { notDone } = store;
  return (
    <Sheet
      open={notDone.length > 0}
      onClose={() => store.heard()}
      label={texts.failedTitle(notDone.length)}
      foot={
        <Button size="wide" onTap={() => store.heard()}>
          {common.confirm}
        </Button>
      }
    >
      <Text className="goods-form-sheet__title">{texts.failedTitle(notDone.length)}</Text>
      <Text className="goods-form-sheet__words">{texts.failedWords}</Text>
      {notDone.map(({ row, code }) => (
        <SoldLine key={row.goodsId} title={row.title} picture={row.picture} notes={[refusal[code]]} />
      ))}
    </Sheet>
  );
});
