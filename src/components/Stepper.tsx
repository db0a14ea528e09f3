import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useTexts } from '@/stores/language';
import { Icon } from './Icon';
import { toast } from './toast';
import './Stepper.scss';

interface Props {
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly limit?: string; // What is said at the upper end.
  readonly onChange: (value: number) => void;
}

/** How many: one fewer, one more. At the limit it says the limit. */
export const Stepper = observer(function Stepper({ value, least = 1, most, limit, onChange }: Props) {
  const { common } = useTexts();
  const fewer = () => value > least && onChange(value - 1);
  const another = () => {
    if (value < most) onChange(value + 1);
    else if (limit) toast(limit);
  };
  const end = (reached: boolean) => `stepper__button ${reached ? 'stepper__button--end' : ''}`;
  return (
    <View className="stepper">
      <View className={end(value <= least)} ariaLabel={common.fewer} ariaRole="button" onClick={fewer}>
        <Icon name="minus" size={16} />
      </View>
      <Text className="stepper__value" ariaLabel={common.counted(value)}>
        {value}
      </Text>
      <View className={end(value >= most)} ariaLabel={common.another} ariaRole="button" onClick={another}>
        <Icon name="plus" size={16} />
      </View>
    </View>
  );
});
