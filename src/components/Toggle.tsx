import { Switch, Text, View } from '@tarojs/components';
import { native } from '@/theme/native';
import './Toggle.scss';

interface Props {
  readonly title: string;
  readonly words: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Yes or no, with what it means. */
export function Toggle({ title, words, on, onChange }: Props) {
  return (
    <View className="toggle">
      <View className="toggle__about">
        <Text className="toggle__title">{title}</Text>
        <Text className="toggle__words">{words}</Text>
      </View>
      <Switch checked={on} color={native.accent} ariaLabel={title} onChange={({ detail }) => onChange(detail.value)} />
    </View>
  );
}
