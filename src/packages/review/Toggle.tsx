import { Switch, Text, View } from '@tarojs/components';
import { native } from '@/theme/native';
import './parts.scss';

interface Props {
  readonly title: string;
  readonly words: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Yes or no, with what it means. */
export function Toggle({ title, words, on, onChange }: Props) {
  return (
    <View className="review-toggle">
      <View className="review-toggle__about">
        <Text className="review-toggle__title">{title}</Text>
        <Text className="review-toggle__words">{words}</Text>
      </View>
      <Switch checked={on} color={native.accent} ariaLabel={title} onChange={({ detail }) => onChange(detail.value)} />
    </View>
  );
}
