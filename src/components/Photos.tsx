import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useTexts } from '@/stores/language';
import './Photos.scss';

/** Pictures that somebody has taken, side by side; a tap shows them large. */
export const Photos = observer(function Photos({ pictures }: { readonly pictures: readonly string[] }) {
  const { review: texts } = useTexts();
  if (pictures.length === 0) return null;
  return (
    <View className="photos">
      {pictures.map((picture, i) => (
        <Image
          key={picture}
          className="photos__one"
          src={picture}
          mode="aspectFill"
          lazyLoad
          ariaLabel={texts.picture(i + 1)}
          onClick={() => void Taro.previewImage({ current: picture, urls: [...pictures] })}
        />
      ))}
    </View>
  );
});
