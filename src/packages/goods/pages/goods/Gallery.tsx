import { Image, Swiper, SwiperItem, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useTexts, useWords } from '@/stores/language';
import type { SkuChoice } from '@/stores/skuChoice';
import { ShareCorner } from './ShareCorner';

/** The pictures side by side. The one of the kind that is chosen comes forward; a tap shows them large. */
export const Gallery = observer(function Gallery({ choice }: { readonly choice: SkuChoice }) {
  const { common, goods: texts } = useTexts();
  const say = useWords();
  const { pictures, title } = choice.goods;
  const preview = (current: string) => Taro.previewImage({ current, urls: pictures.map(({ full }) => full) });
  return (
    <View className={`gallery ${choice.soldOut || !choice.goods.onSale ? 'gallery--faded' : ''}`}>
      <Swiper
        className="gallery__pictures"
        current={choice.picture}
        onChange={({ detail }) => choice.look(detail.current)}
      >
        {pictures.map(({ full }, i) => (
          <SwiperItem key={full}>
            <Image
              className="gallery__picture"
              src={full}
              mode="aspectFill"
              lazyLoad={i > 0}
              ariaLabel={common.listed(say(title), texts.pictureOf(i + 1, pictures.length))}
              onClick={() => preview(full)}
            />
          </SwiperItem>
        ))}
      </Swiper>
      <ShareCorner goodsId={choice.goods.id} />
      {pictures.length > 1 && (
        <View className="gallery__count">{texts.pictureOf(choice.picture + 1, pictures.length)}</View>
      )}
    </View>
  );
});
