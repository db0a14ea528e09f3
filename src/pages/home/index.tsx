import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, useLoad, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Logo } from '@/components/Logo';
import { Screen } from '@/components/Screen';
import { pathTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { useTab } from '@/stores/tabs';
import { Block } from './Block';
import { HomeBones } from './HomeBones';
import { HomeStore } from './homeStore';
import { SearchEntry } from './SearchEntry';
import './index.scss';

/** People first: the teams that friends have open, and then the goods. */
export default observer(function HomePage() {
  const shop = useShop();
  const { common, home: texts } = useTexts();
  const [store] = useState(() => new HomeStore(shop));
  useTab('home');
  useLoad(() => void store.load());
  useDidShow(() => store.freshen());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  useShareAppMessage(() => ({ title: texts.share, path: pathTo.home() }));

  return (
    <Screen tab nav={<Brand name={shop.session.visit?.shop.name ?? common.shopName} />}>
      <Await of={store.home} bones={<HomeBones />}>
        {({ blocks, hints }) => (
          <>
            <SearchEntry hints={hints} />
            {blocks.map((block) => (
              <Block key={block.kind} block={block} feed={store.feed} />
            ))}
          </>
        )}
      </Await>
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
