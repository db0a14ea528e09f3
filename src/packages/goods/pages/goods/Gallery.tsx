import { Image, Swiper, SwiperItem, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useRef, useState } from 'react';
import { useTexts, useWords } from '@/stores/language';
import type { SkuChoice } from '@/stores/skuChoice';
import { Film } from './Film';
import './Gallery.scss';
import { ShareCorner } from './ShareCorner';

/**
 * The film, if there is one, and the pictures side by side. The picture of the kind that is chosen comes forward; a tap
 * shows them large.
 */
export const Gallery = observer(function Gallery({ choice }: { readonly choice: SkuChoice }) {
  const { common, goods: texts } = useTexts();
  const say = useWords();
  const { pictures, title, video } = choice.goods;
  const [atFilm, setAtFilm] = useFilm(choice);
  const before = video ? 1 : 0;
  const preview = (current: string) => Taro.previewImage({ current, urls: pictures.map(({ full }) => full) });
  const look = (slide: number) => {
    setAtFilm(slide < before);
    if (slide >= before) choice.look(slide - before);
  };
  return (
    <View className={`gallery ${choice.soldOut || !choice.goods.onSale ? 'gallery--faded' : ''}`}>
      <Swiper
        className="gallery__pictures"
        current={atFilm ? 0 : choice.picture + before}
        onChange={({ detail }) => look(detail.current)}
      >
        {video && (
          <SwiperItem>
            <Film video={video} title={say(title)} seen={atFilm} />
          </SwiperItem>
        )}
        {pictures.map(({ full }, i) => (
          <SwiperItem key={full}>
            <Image
              className="gallery__picture"
              src={full}
              mode="aspectFill"
              lazyLoad={i + before > 0}
              ariaLabel={common.listed(say(title), texts.pictureOf(i + 1, pictures.length))}
              onClick={() => preview(full)}
            />
          </SwiperItem>
        ))}
      </Swiper>
      <ShareCorner goodsId={choice.goods.id} />
      {video && (
        <View className="gallery__ways">
          {[true, false].map((film) => (
            <View
              key={String(film)}
              className="gallery__target"
              ariaRole="button"
              onClick={() => look(film ? 0 : choice.picture + before)}
            >
              <Text className={`gallery__way ${film === atFilm ? 'gallery__way--on' : ''}`}>
                {film ? texts.video : texts.pictures}
              </Text>
            </View>
          ))}
        </View>
      )}
      {pictures.length > 1 && !atFilm && (
        <View className="gallery__count">{texts.pictureOf(choice.picture + 1, pictures.length)}</View>
      )}
    </View>
  );
});

/** Whether the film is looked at: at first, until a picture is, or a kind with another picture was chosen. */
function useFilm(choice: SkuChoice) {
  const [atFilm, setAtFilm] = useState(choice.goods.video !== undefined);
  const shown = useRef(choice.picture);
  useEffect(() => {
    if (choice.picture !== shown.current) setAtFilm(false);
    shown.current = choice.picture;
  }, [choice.picture]);
  return [atFilm, setAtFilm] as const;
}
