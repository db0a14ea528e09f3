import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useTexts } from '@/stores/language';
import { Icon } from './Icon';
import './Tick.scss';

interface Props {
  readonly on: boolean;
  readonly label: string; // What is selected by it.
  readonly onTap: () => void;
}

/** Selected or not. The circle is small, the place to tap is not. */
export const Tick = observer(function Tick({ on, label, onTap }: Props) {
  const { common } = useTexts();
  return (
    <View
      className="tick"
      ariaRole="checkbox"
      ariaLabel={common.listed(label, on ? common.selected : common.notSelected)}
      onClick={onTap}
    >
      <TickMark on={on} />
    </View>
  );
});

/** The circle alone, in something that is tapped as a whole. */
export const TickMark = ({ on }: Pick<Props, 'on'>) => (
  <View className={`tick__circle ${on ? 'tick__circle--on' : ''}`}>{on && <Icon name="check" size={14} />}</View>
);
