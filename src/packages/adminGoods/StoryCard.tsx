import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field, FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { PictureInput } from '@/components/PictureInput';
import type { Uploads } from '@/stores/uploads';
import './LinesCard.scss';
import type { StoryField, StoryForm } from './storyForm';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly story: StoryForm;
  readonly wrong?: string | undefined;
}

/** Who makes it, and what they tell of it. */
export const StoryCard = observer(function StoryCard({ story, wrong }: Props) {
  const { form: texts, detail } = useGoodsTexts();
  const [inEnglish, setEnglish] = useState(false);
  const field = (name: StoryField, title: string, hint: string, most: number, long = false) => (
    <Field
      title={title}
      value={story[name]}
      hint={hint}
      most={most}
      long={long}
      onWrite={(value) => story.write(name, value)}
    />
  );
  return (
    <Card
      title={texts.story}
      cells
      aside={
        <View className="goods-lines__language" ariaRole="button" onClick={() => setEnglish(!inEnglish)}>
          {inEnglish ? detail.noEnglish : detail.english}
        </View>
      }
    >
      <Text className="field__note">{texts.storyNote}</Text>
      {field('by', texts.storyBy, texts.storyByHint, 20)}
      {inEnglish && field('byEn', '', texts.inEnglish, 40)}
      {field('place', texts.storyPlace, texts.storyPlaceHint, 30)}
      {inEnglish && field('placeEn', '', texts.inEnglish, 60)}
      {field('headline', texts.storyHead, texts.storyHeadHint, 40)}
      {inEnglish && field('headlineEn', '', texts.inEnglish, 80)}
      {field('told', texts.storyTold, texts.storyToldHint, 4_000, true)}
      {inEnglish && field('toldEn', '', texts.inEnglish, 8_000, true)}
      <Uploaded title={texts.storyFace} uploads={story.face} />
      <Uploaded title={texts.storyPicture} uploads={story.picture} />
      {story.isBegun && (
        <>
          {wrong && <Text className="field__wrong">{wrong}</Text>}
          <Button kind="text" onTap={() => story.clear()}>
            {texts.storyClear}
          </Button>
        </>
      )}
    </Card>
  );
});

const Uploaded = ({ title, uploads }: { readonly title: string; readonly uploads: Uploads }) => (
  <FieldLine title={title}>
    <View className="edit-goods__upload">
      <PictureInput uploads={uploads} />
    </View>
  </FieldLine>
);
