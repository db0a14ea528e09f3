import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import type { ShopLesson } from '@/contract/adminLessons';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import './index.scss';

/** What leaders can learn from, in its order, and how many of them have. */
export default observer(function LessonsPage() {
  const { admin } = useShop();
  const { adminLessons: texts } = useTexts();
  const [lessons] = useState(() => new Loadable(() => admin.listShopLessons({})));
  useDidShow(() => void lessons.load());
  usePullDownRefresh(() => void lessons.load().finally(() => Taro.stopPullDownRefresh()));
  const bar = (
    <May do="content.edit">
      <StickyBar>
        <Button onTap={() => goTo.shopLesson()}>{texts.new}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.title} bar={lessons.value && bar}>
      <Await of={lessons} bones={<ListBones height={90} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState {...texts.none} />
          ) : (
            all.map((lesson) => <LessonCard key={lesson.id} lesson={lesson} />)
          )
        }
      </Await>
    </Screen>
  );
});

const LessonCard = observer(function LessonCard({ lesson }: { readonly lesson: ShopLesson }) {
  const { adminLessons: texts } = useTexts();
  const say = useWords();
  const { id, title, body, isOpen, finished, leaders } = lesson;
  return (
    <Card onTap={() => void goTo.shopLesson(id)}>
      <View ariaRole="button">
        <View className="shop-lessons__head">
          <Text className="shop-lessons__title">{say(title)}</Text>
          {!isOpen && <Tag>{texts.closed}</Tag>}
        </View>
        <Text className="shop-lessons__body">{say(body)}</Text>
        <Text className="shop-lessons__note">{texts.finished(figures(finished), figures(leaders))}</Text>
      </View>
    </Card>
  );
});
