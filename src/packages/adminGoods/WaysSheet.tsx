import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import type { IconName } from '@/components/iconNames';
import { Sheet } from '@/components/Sheet';
import type { Permission } from '@/domain/staff';
import { goTo } from '@/navigation';
import { useShop } from '@/stores/shop';
import './sheets.scss';
import { useGoodsTexts } from './useGoodsTexts';

type Name = 'categories' | 'slip' | 'log' | 'table' | 'lowStock' | 'trade';
const WAYS: readonly (readonly [Name, IconName, Permission, () => unknown])[] = [
  ['slip', 'scan-line', 'stock.edit', () => goTo.bookStock()],
  ['log', 'history', 'goods.see', () => goTo.stockMoves()],
  ['lowStock', 'triangle-alert', 'goods.see', () => goTo.adminStock()],
  ['categories', 'layout-grid', 'goods.see', () => goTo.shopCategories()],
  ['table', 'file-text', 'goods.edit', () => goTo.goodsTable()],
  ['trade', 'truck', 'goods.see', () => goTo.goodsTrade()],
];

/** Everything about goods that is not one of them. */
export const WaysSheet = observer(function WaysSheet({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { session } = useShop();
  const { list: texts } = useGoodsTexts();
  return (
    <Sheet open={open} onClose={onClose} label={texts.more}>
      <Text className="goods-form-sheet__title">{texts.more}</Text>
      {WAYS.filter(([, , needs]) => session.may(needs)).map(([name, icon, , go]) => (
        <Cell
          key={name}
          icon={icon}
          title={texts[name]}
          onTap={() => {
            onClose();
            void go();
          }}
        />
      ))}
    </Sheet>
  );
});
