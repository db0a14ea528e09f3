import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { useTexts } from '@/stores/language';
import './ChoiceCard.scss';
import { type Choice, type ChoiceName, nameOf } from './choices';

interface Props {
  readonly choice: Choice;
  readonly on?: boolean;
  readonly onTap: () => void;
}

const ICONS: Record<ChoiceName, IconName> = { unsent: 'x', refund: 'wallet', return: 'package', exchange: 'rotate-cw' };

/** One way to put it right, with a sentence that says when it fits. */
export const ChoiceCard = observer(function ChoiceCard({ choice, on = false, onTap }: Props) {
  const { afterSale } = useTexts();
  const name = nameOf(choice);
  const { title, words } = afterSale.choose[name];
  return (
    <View className={`choice ${on ? 'choice--on' : ''}`} ariaRole="button" onClick={onTap}>
      <Icon name={ICONS[name]} size={22} className="choice__icon" />
      <View className="choice__words">
        <Text className="choice__title">{title}</Text>
        <Text className="choice__note">{words}</Text>
      </View>
      <Icon name={on ? 'check' : 'chevron-right'} size={16} />
    </View>
  );
});
