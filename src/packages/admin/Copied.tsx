import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import { Icon } from '@/components/Icon';
import { useTexts } from '@/stores/language';
import './Copied.scss';
import { copy } from '@/components/copy';

interface Props {
  readonly title: string;
  readonly value: string;
}

/** A number that somebody may have to pass on. */
export const Copied = observer(function Copied({ title, value }: Props) {
  const { common } = useTexts();
  return (
    <Cell title={<Text className="staff-copied__title">{title}</Text>} plain>
      <Text className="staff-copied__value" selectable>
        {value}
      </Text>
      <View
        className="staff-copied__copy"
        ariaRole="button"
        ariaLabel={`${common.copy} ${title}`}
        onClick={() => void copy(value)}
      >
        <Icon name="copy" size={16} />
      </View>
    </Cell>
  );
});
