import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Face } from '@/components/Face';
import { Picture } from '@/components/Picture';
import type { GoodsView } from '@/contract/goods';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Part } from './Part';

/** The person who made it, and the beginning of what they tell. */
export const Maker = observer(function Maker({ goods }: { readonly goods: GoodsView }) {
  const { goods: texts } = useTexts();
  const say = useWords();
  const { story, wide } = goods;
  if (!story) return null;
  const toStory = () => goTo.story(goods.id);
  return (
    <Part title={texts.maker} more={texts.story} onMore={toStory}>
      <View className="maker" onClick={toStory}>
        <View className="maker__who">
          <Face avatar={story.face} nickname={say(story.by)} size={48} />
          <View>
            <Text className="maker__name">{say(story.by)}</Text>
            <Text className="maker__place">{say(story.place)}</Text>
          </View>
        </View>
        <Text className="maker__words">{story.paragraphs[0] ? say(story.paragraphs[0]) : say(story.headline)}</Text>
        <Picture className="maker__picture" src={wide} ratio={0.5} alt={say(story.headline)} />
      </View>
    </Part>
  );
});
