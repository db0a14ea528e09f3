import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Failed } from '@/stores/failed';
import { useTexts } from '@/stores/language';
import { Icon } from './Icon';
import './Stale.scss';

interface Props {
  readonly failed: Failed;
  readonly onRetry: () => void;
}

/** What is shown could not be renewed: why, quietly. A tap tries again. */
export const Stale = observer(function Stale({ failed, onRetry }: Props) {
  const { failure, refusal } = useTexts();
  return (
    <View className="stale" ariaRole="button" onClick={onRetry}>
      <Icon name="rotate-cw" size={16} />
      <Text className="stale__words">{failed.kind === 'refused' ? refusal[failed.code] : failure.stale}</Text>
    </View>
  );
});
