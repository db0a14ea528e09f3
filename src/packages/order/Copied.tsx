import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import { copy } from '@/components/copy';
import { Icon } from '@/components/Icon';
import { useTexts } from '@/stores/language';
import './Copied.scss';

interface Props {
  readonly title: string;
  readonly value: string;
  readonly icon?: 'truck';
}

/** A number that somebody may have to pass on. */
export const Copied = observer(function Copied({ title, value, icon }: Props) {
  const { common } = useTexts();
  return (
    <Cell title={title} plain={!icon} {...(icon && { icon })}>
      <Text className="copied__value" selectable>
        {value}
      </Text>
      <View
        className="copied__copy"
        ariaRole="button"
        ariaLabel={`${common.copy} ${title}`}
        onClick={() => void copy(value)}
      >
        <Icon name="copy" size={16} />
      </View>
    </Cell>
  );
});
