import { Text, View } from '@tarojs/components';
import { Icon } from './Icon';
import './SectionHead.scss';

interface Props {
  readonly title: string;
  readonly more?: string | undefined; // On the right: what a tap on it opens.
  readonly onMore?: (() => void) | undefined;
  readonly small?: boolean; //           Inside a card or an edge-to-edge part.
}

/** The title of a part of a page, and the way to more of it. */
export function SectionHead({ title, more, onMore, small = false }: Props) {
  return (
    <View className={`section-head ${small ? 'section-head--small' : ''}`}>
      <Text className="section-head__title">{title}</Text>
      {more && (
        <View className="section-head__more" ariaRole="button" {...(onMore && { onClick: onMore })}>
          {more}
          <Icon name="chevron-right" size={15} />
        </View>
      )}
    </View>
  );
}
