import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import type { Flag } from '@/domain/orderNote';
import './FlagMark.scss';
import { useOrderTexts } from './useOrderTexts';

/** The colour that staff gave an order, with its name for who cannot tell colours apart. */
export const FlagMark = observer(function FlagMark({
  flag,
  bare = false,
}: {
  readonly flag: Flag;
  readonly bare?: boolean;
}) {
  const { flags } = useOrderTexts();
  return (
    <View className={`flag-mark flag-mark--${flag}`} ariaLabel={flags[flag]}>
      <Icon name="flag" size={14} />
      {!bare && flags[flag]}
    </View>
  );
});
