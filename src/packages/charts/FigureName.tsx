import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/Icon';
import './FigureName.scss';

interface Props {
  readonly name: string;
  readonly strong?: boolean; // It is the title of a card.
  readonly label: string; // What a tap does, read out.
  readonly onTap: () => void;
}

/** The name of a figure: a tap says what it counts. */
export function FigureName({ name, strong = false, label, onTap }: Props) {
  const tap = (event: { stopPropagation?: () => void }) => {
    event.stopPropagation?.(); // What it stands in may lead elsewhere.
    onTap();
  };
  return (
    <View
      className={`figure-name ${strong ? 'figure-name--strong' : ''}`}
      ariaRole="button"
      ariaLabel={label}
      onClick={tap}
    >
      <Text>{name}</Text>
      <Icon name="info" size={13} />
    </View>
  );
}
