import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { PictureInput } from '@/components/PictureInput';
import type { Uploads } from '@/stores/uploads';
import type { StoryField, StoryForm } from './storyForm';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly story: StoryForm;
  readonly wrong?: string | undefined;
}

/** Who makes it, and what they tell of it. */
export const StoryCard = observer(function StoryCard({ story, wrong }: Props) {
  const { form: texts } = useGoodsTexts();
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
    <Card title={texts.story} cells>
      <Text className="field__note">{texts.storyNote}</Text>
      {field('by', texts.storyBy, texts.storyByHint, 20)}
      {field('place', texts.storyPlace, texts.storyPlaceHint, 30)}
      {field('headline', texts.storyHead, texts.storyHeadHint, 40)}
      {field('told', texts.storyTold, texts.storyToldHint, 4_000, true)}
      <Uploaded title={texts.storyFace} uploads={story.face} />
      <Uploaded title={texts.storyPicture} uploads={story.picture} />
      {story.isBegun && (
        <>
          {field('byEn', texts.english, texts.storyBy, 40)}
          {field('placeEn', texts.english, texts.storyPlace, 60)}
          {field('headlineEn', texts.english, texts.storyHead, 80)}
          {field('toldEn', texts.english, texts.storyToldHint, 8_000, true)}
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
