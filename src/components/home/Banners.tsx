import { Image, Swiper, SwiperItem, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { HomeBlock } from '@/contract/goods';
import { useTexts, useWords } from '@/stores/language';
import { wayOf } from './followLink';

type Shown = Extract<HomeBlock, { kind: 'banner' }>['banners'];

const STAYS = 5_000; // ms

/** Wide pictures, one after the other. They move on by themselves, slowly; a touch holds them. */
export const Banners = observer(function Banners({ banners }: { readonly banners: Shown }) {
  const { common, goods } = useTexts();
  const say = useWords();
  const [at, setAt] = useState(0);
  const several = banners.length > 1;
  const label = (i: number) =>
    several ? common.listed(say(banners[i]!.words), goods.pictureOf(i + 1, banners.length)) : say(banners[i]!.words);
  return (
    <View className="home-banners">
      <Swiper
        className="home-banners__all"
        autoplay={several}
        circular={several}
        interval={STAYS}
        onChange={({ detail }) => setAt(detail.current)}
      >
        {banners.map(({ picture, link }, i) => {
          const follow = wayOf(link);
          return (
            <SwiperItem key={`${picture}${i}`}>
              <View
                className="home-banners__one"
                ariaLabel={label(i)}
                {...(follow ? { ariaRole: 'button', onClick: () => void follow() } : { ariaRole: 'img' })}
              >
                <Image className="home-banners__picture" src={picture} mode="aspectFill" lazyLoad={i > 0} />
              </View>
            </SwiperItem>
          );
        })}
      </Swiper>
      {several && (
        <View className="home-banners__dots">
          {banners.map(({ picture }, i) => (
            <View key={`${picture}${i}`} className={`home-banners__dot ${i === at ? 'home-banners__dot--on' : ''}`} />
          ))}
        </View>
      )}
    </View>
  );
});
