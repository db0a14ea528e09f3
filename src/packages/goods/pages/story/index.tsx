import { Text, View } from '@tarojs/components';
import { useLoad, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Face } from '@/components/Face';
import { Picture } from '@/components/Picture';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { usePlainShare } from '@/components/useTeamShare';
import type { GoodsView } from '@/contract/goods';
import type { Story } from '@/domain/goods';
import { Refusal } from '@/domain/refusal';
import { goTo, pathTo, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { sharing, withCode } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import './index.scss';

/** Where it comes from, told by the person who makes it; then the way to the goods. */
export default observer(function StoryPage() {
  const shop = useShop();
  const { api } = shop;
  const { goods: texts } = useTexts();
  const say = useWords();
  const goodsId = useOptionalIdParam('goods');
  const [goods] = useState(
    () => new Loadable(() => (goodsId ? api.viewGoods({ goodsId }) : Promise.reject(new Refusal('not_found')))),
  );
  const { value } = goods;
  useLoad(() => void goods.load());
  usePlainShare();
  useShareAppMessage(() => {
    if (!value?.story) return {};
    const { code } = sharing.link(shop, { kind: 'goods', goodsId: value.id });
    return { title: say(value.story.headline), path: withCode(pathTo.story(value.id), code), imageUrl: value.wide };
  });
  return (
    <Screen title={texts.maker}>
      <Await of={goods} bones={<Bones />}>
        {(view) =>
          view.story ? (
            <Told story={view.story} goods={view} />
          ) : (
            <EmptyState title={texts.missing} action={texts.toCategory} onAction={goTo.category} />
          )
        }
      </Await>
    </Screen>
  );
});

const Told = observer(function Told({ story, goods }: { readonly story: Story; readonly goods: GoodsView }) {
  const { goods: texts } = useTexts();
  const say = useWords();
  // The story's own picture has half its room empty, for words to lie on: here they are below.
  return (
    <View className="story">
      <Picture className="story__picture" src={goods.wide} ratio={0.5} alt="" eager />
      <Text className="story__headline">{say(story.headline)}</Text>
      <View className="story__who">
        <Face avatar={story.face} nickname={say(story.by)} size={48} />
        <View>
          <Text className="story__name">{say(story.by)}</Text>
          <Text className="story__place">{say(story.place)}</Text>
        </View>
      </View>
      {story.paragraphs.map((paragraph) => (
        <Text key={paragraph.zh} className="story__paragraph">
          {say(paragraph)}
        </Text>
      ))}
      <View className="story__goods">
        <Picture src={goods.pictures[0]?.list ?? ''} size={64} alt={say(goods.title)} />
        <Text className="story__title">{say(goods.title)}</Text>
        <Button kind="soft" size="small" onTap={() => goTo.goods(goods.id)}>
          {texts.see}
        </Button>
      </View>
    </View>
  );
});

function Bones() {
  return (
    <BoneCard>
      <Bone height={160} />
      <Bone width={200} height={24} className="story__bone" />
      <Bone height={120} className="story__bone" />
    </BoneCard>
  );
}
