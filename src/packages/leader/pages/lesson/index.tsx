import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { pathTo, replaceBy, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { LessonStore } from '../../lessonStore';
import './index.scss';

/** One lesson, to be read to its end; then the next. */
export default observer(function LessonPage() {
  const shop = useShop();
  const { lessons: texts } = useTexts().leader;
  const say = useWords();
  const lessonId = useIdParam('lesson');
  const [store] = useState(() => new LessonStore(shop, lessonId));
  const { lesson } = store;
  useLoad(() => void lesson.load());
  usePullDownRefresh(() => void lesson.load().finally(() => Taro.stopPullDownRefresh()));
  if (store.isGone) {
    return (
      <Screen title={texts.title}>
        <EmptyState
          title={texts.gone}
          words={texts.goneWords}
          action={texts.all}
          onAction={() => void replaceBy(pathTo.lessons())}
        />
      </Screen>
    );
  }
  return (
    <Screen title={texts.title} bar={lesson.value && <Bar store={store} />}>
      <Await of={lesson} bones={<Bones />}>
        {({ title, body }) => (
          <Card>
            <Text className="lesson__title">{say(title)}</Text>
            {paragraphs(say(body)).map((words, i) => (
              <Text key={i} className="lesson__paragraph" selectable>
                {words}
              </Text>
            ))}
          </Card>
        )}
      </Await>
    </Screen>
  );
});

const paragraphs = (body: string) => body.split('\n').filter((words) => words.trim() !== '');

const Bar = observer(function Bar({ store }: { readonly store: LessonStore }) {
  const { lessons: texts } = useTexts().leader;
  const say = useWords();
  const { value } = store.lesson;
  const finish = async () => {
    if (await store.finish()) toast(texts.finished);
    else toastFailed(store.finishing.failed);
  };
  if (value?.finishedAt === undefined) {
    return (
      <StickyBar>
        <Button loading={store.finishing.running} onTap={() => void finish()}>
          {texts.finish}
        </Button>
      </StickyBar>
    );
  }
  const { next } = value;
  return (
    <StickyBar>
      <View className="lesson__done">
        <Icon name="check" size={18} />
        <Text>{texts.finished}</Text>
      </View>
      <Button kind="soft" onTap={() => void replaceBy(next ? pathTo.lesson(next.id) : pathTo.lessons())}>
        {next ? texts.next(say(next.title)) : texts.all}
      </Button>
    </StickyBar>
  );
});

const Bones = () => (
  <BoneCard>
    <Bone width={200} height={30} />
    <Bone height={240} />
  </BoneCard>
);
