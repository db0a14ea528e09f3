import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Face } from '@/components/Face';
import { useTexts } from '@/stores/language';
import './Buyer.scss';

interface Props {
  readonly buyer: { readonly nickname: string; readonly avatar: string };
  readonly note: ReactNode;
  readonly children?: ReactNode; // On the right: how it stands.
}

/** Who it is about, since when, and how it stands. */
export const Buyer = observer(function Buyer({ buyer, note, children }: Props) {
  const { admin: texts } = useTexts();
  return (
    <View className="buyer">
      <Face avatar={buyer.avatar} nickname={buyer.nickname} size={36} />
      <View className="buyer__who">
        <Text className="buyer__name">{buyer.nickname || texts.someone}</Text>
        <Text className="buyer__note">{note}</Text>
      </View>
      {children}
    </View>
  );
});
