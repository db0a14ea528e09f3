import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { RainStrip } from '@/components/RainStrip';
import { useShop } from '@/stores/shop';
import { RainAhead } from './rainAheadStore';

/** Shortly before a rain of packets, and while it falls: a line that leads to it. */
export const HomeRain = observer(function HomeRain() {
  const shop = useShop();
  const [store] = useState(() => new RainAhead(shop));
  useEffect(() => void store.look(), [store]);
  useDidShow(() => void store.look());
  return <RainStrip rain={store.rain} />;
});
