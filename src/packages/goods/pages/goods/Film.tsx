import { Image, Video, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/Icon';
import type { Video as VideoOf } from '@/domain/detail';
import { useTexts } from '@/stores/language';

interface Props {
  readonly video: VideoOf;
  readonly title: string;
  readonly seen: boolean; // False: another slide is looked at, and it stands still.
}

const ID = 'goods-film';

/** The film of the goods. Nothing of it is fetched before somebody wants to see it. */
export const Film = observer(function Film({ video, title, seen }: Props) {
  const { common, goods: texts } = useTexts();
  const [plays, setPlays] = useState(false);
  useEffect(() => {
    if (plays && !seen) Taro.createVideoContext(ID).pause();
  }, [plays, seen]);
  if (plays) {
    return (
      <Video
        id={ID}
        className="gallery__film"
        src={video.file}
        poster={video.cover}
        autoplay
        objectFit="contain"
        title={title}
      />
    );
  }
  return (
    <View
      className="gallery__cover"
      ariaRole="button"
      ariaLabel={common.listed(texts.playVideo, title)}
      onClick={() => setPlays(true)}
    >
      <Image className="gallery__picture" src={video.cover} mode="aspectFill" />
      <View className="gallery__play">
        <Icon name="play" size={26} />
      </View>
    </View>
  );
});
