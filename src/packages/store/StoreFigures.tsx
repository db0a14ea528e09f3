import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import type { StoreFigures as Figures } from '@/domain/store';
import { useTexts } from '@/stores/language';
import './StoreFigures.scss';

/** What can be counted of a storefront. Where it is too little to say anything, it is not there. */
export const StoreFigures = observer(function StoreFigures({ figures }: { readonly figures: Figures }) {
  const { store: texts } = useTexts();
  const { buyers, again, liked } = figures;
  const aloud = texts.figuresAloud;
  const count = buyers?.toLocaleString('en-US');
  const shown = [
    ...(count === undefined ? [] : [{ name: texts.figures.buyers, figure: count, aloud: aloud.buyers(count) }]),
    ...(again === undefined
      ? []
      : [{ name: texts.figures.again, figure: texts.percent(again), aloud: aloud.again(again) }]),
    ...(liked === undefined
      ? []
      : [{ name: texts.figures.liked, figure: texts.percent(liked), aloud: aloud.liked(liked) }]),
  ];
  if (shown.length === 0) return null;
  return (
    <Card>
      <View className="store-figures">
        {shown.map(({ name, figure, aloud: said }) => (
          <View key={name} className="store-figures__one" ariaRole="text" ariaLabel={said}>
            <Text className="store-figures__name">{name}</Text>
            <Text className="store-figures__figure">{figure}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
});
