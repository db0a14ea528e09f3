import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, useLoad, usePullDownRefresh, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Feed } from '@/components/home/Feed';
import { HomeBlock } from '@/components/home/HomeBlock';
import { Icon } from '@/components/Icon';
import { Logo } from '@/components/Logo';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { shareShop } from '@/components/shareShop';
import { usePlainShare } from '@/components/useTeamShare';
import type { Words } from '@/domain/words';
import { useTexts, useWords } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { useTab } from '@/stores/tabs';
import { HomeBones } from './HomeBones';
import { HomeRain } from './HomeRain';
import { HomeStore } from './homeStore';
import { SearchEntry } from './SearchEntry';
import './index.scss';

/** People first: the teams that friends have open, and then the goods. */
export default observer(function HomePage() {
  const shop = useShop();
  const all = useTexts();
  const { common, home: texts } = all;
  const [store] = useState(() => new HomeStore(shop));
  useTab('home');
  useLoad(() => void store.load());
  useDidShow(() => store.freshen());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  usePlainShare();
  const name = shop.session.visit?.shop.name ?? common.shopName;
  useShareAppMessage(() => {
    const pictures = store.feed.items.slice(0, 3).map(({ picture }) => picture);
    return shareShop({ name, pictures }, all, sharing.link(shop, { kind: 'shop' }).path);
  });
  useShareTimeline(() => ({ title: texts.share, query: `s=${sharing.link(shop, { kind: 'shop' }, 'timeline').code}` }));

  return (
    <Screen tab nav={<Brand name={name} />}>
      <Await of={store.home} bones={<HomeBones />}>
        {({ blocks, hints, notice }) => (
          <>
            <SearchEntry hints={hints} />
            <HomeRain />
            {notice && <Notice words={notice} />}
            {blocks.map((block, i) => (
              <HomeBlock key={`${i}${block.kind}`} block={block}>
                <Feed list={store.feed} />
              </HomeBlock>
            ))}
          </>
        )}
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

function Brand({ name }: { readonly name: string }) {
  return (
    <View className="home__brand">
      <Logo size={22} />
      <Text className="home__name">{name}</Text>
    </View>
  );
}

/** What the shop has to say today. */
const Notice = observer(function Notice({ words }: { readonly words: Words }) {
  const say = useWords();
  return (
    <View className="home__notice">
      <Icon name="bell" size={16} className="home__notice-icon" />
      <Text>{say(words)}</Text>
    </View>
  );
});
