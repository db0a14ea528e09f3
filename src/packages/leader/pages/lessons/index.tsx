import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { LessonRow } from '@/contract/leaderCentre';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import { minutesToRead } from '../../lessonTime';
import './index.scss';

/** What the shop teaches its leaders, and how much of it he has read. */
export default observer(function LessonsPage() {
  const { api } = useShop();
  const { lessons: texts } = useTexts().leader;
  const [lessons] = useState(() => new Loadable(() => api.listLessons({})));
  useDidShow(() => void lessons.load());
  usePullDownRefresh(() => void lessons.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await of={lessons} bones={<Bones />}>
        {({ items, finished }) =>
          items.length === 0 ? (
            <EmptyState title={texts.none} words={texts.noneWords} />
          ) : (
            <>
              <Text className="lessons__done">{texts.done(finished, items.length)}</Text>
              {items.map((lesson, i) => (
                <Row key={lesson.id} lesson={lesson} place={i + 1} />
              ))}
            </>
          )
        }
      </Await>
    </Screen>
  );
});

const Row = observer(function Row({ lesson, place }: { readonly lesson: LessonRow; readonly place: number }) {
  const { lessons: texts } = useTexts().leader;
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { id, title, letters, finishedAt } = lesson;
  const done = finishedAt !== undefined;
  return (
    <Card onTap={() => void goTo.lesson(id)}>
      <View className="lessons__row" ariaRole="button">
        <View className={`lessons__mark ${done ? 'lessons__mark--done' : ''}`}>
          {done ? <Icon name="check" size={16} /> : place}
        </View>
        <View className="lessons__about">
          <Text className="lessons__title">{say(title)}</Text>
          <Text className="lessons__words">
            {done ? texts.finishedOn(dayText(finishedAt, now, language.name)) : texts.minutes(minutesToRead(letters))}
          </Text>
        </View>
        <Icon name="chevron-right" size={16} className="lessons__arrow" />
      </View>
    </Card>
  );
});

const Bones = () => (
  <>
    {[0, 1, 2].map((i) => (
      <BoneCard key={i}>
        <Bone height={44} />
      </BoneCard>
    ))}
  </>
);
