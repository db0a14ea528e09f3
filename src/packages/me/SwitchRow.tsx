import { Switch, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { native } from '@/theme/native';
import './SwitchRow.scss';

interface Props {
  readonly title: string;
  readonly words: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children?: ReactNode; // Below the words.
}

/** On or off, with what it means. */
export function SwitchRow({ title, words, on, onChange, children }: Props) {
  return (
    <View className="switch-row">
      <View className="switch-row__about">
        <Text className="switch-row__title">{title}</Text>
        <Text className="switch-row__words">{words}</Text>
        {children}
      </View>
      <Switch checked={on} color={native.accent} ariaLabel={title} onChange={({ detail }) => onChange(detail.value)} />
    </View>
  );
}
