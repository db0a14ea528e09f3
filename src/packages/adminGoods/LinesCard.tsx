import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import './LinesCard.scss';
import { useGoodsTexts } from './useGoodsTexts';
import type { LineField, WordsList } from './wordsList';

interface Props {
  readonly kind: 'promises' | 'facts';
  readonly list: WordsList;
}

/** Promises, or what the label says: lines in both languages. */
export const LinesCard = observer(function LinesCard({ kind, list }: Props) {
  const { form: texts, detail } = useGoodsTexts();
  const [english, setEnglish] = useState(false);
  const facts = kind === 'facts';
  return (
    <Card
      title={facts ? texts.facts : texts.promises}
      aside={
        <View className="goods-lines__language" ariaRole="button" onClick={() => setEnglish(!english)}>
          {english ? detail.noEnglish : detail.english}
        </View>
      }
    >
      <Text className="goods-lines__note">{facts ? texts.factsNote : texts.promisesNote}</Text>
      {list.lines.map((line) => {
        const field = (name: LineField, hint: string, most: number) => (
          <Input
            className="goods-lines__input"
            placeholderClass="goods-lines__hint"
            value={line[name]}
            placeholder={hint}
            maxlength={most}
            ariaLabel={hint}
            onInput={({ detail: { value } }) => list.write(line.key, name, value)}
          />
        );
        return (
          <View key={line.key} className="goods-lines__line">
            <View className="goods-lines__words">
              <View className="goods-lines__pair">
                {field('zh', facts ? texts.factName : texts.promiseHint, facts ? 12 : 20)}
                {facts && field('valueZh', texts.factValue, 60)}
              </View>
              {english && (
                <View className="goods-lines__pair">
                  {field('en', texts.english, facts ? 24 : 40)}
                  {facts && field('valueEn', texts.english, 120)}
                </View>
              )}
            </View>
            <View
              className="goods-lines__remove"
              ariaRole="button"
              ariaLabel={texts.remove}
              onClick={() => list.remove(line.key)}
            >
              <Icon name="x" size={18} />
            </View>
          </View>
        );
      })}
      {!list.isFull && (
        <Button kind="text" icon="plus" onTap={() => list.add()}>
          {facts ? texts.addFact : texts.addPromise}
        </Button>
      )}
    </Card>
  );
});
