import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import { toast } from '@/components/toast';
import './VideoCell.scss';
import { useGoodsTexts } from './useGoodsTexts';
import type { VideoUpload } from './videoStore';

/** The film: how far it is on its way, what it begins with, and a way to see it. */
export const VideoCell = observer(function VideoCell({ video }: { readonly video: VideoUpload }) {
  const { form: texts } = useGoodsTexts();
  const { state } = video;
  const choose = async () => {
    const wrong = await video.choose();
    if (wrong) toast(texts[wrong]);
  };
  if (state.is === 'none') {
    return (
      <View className="video-cell">
        <View className="video-cell__about">
          <Text className="video-cell__title">{texts.video}</Text>
          <Text className="video-cell__note">{texts.videoNote}</Text>
        </View>
        <Button kind="line" size="small" icon="video" onTap={() => void choose()}>
          {texts.addVideo}
        </Button>
      </View>
    );
  }
  const look = () => {
    if (state.is === 'failed') void video.send();
    if (state.is === 'there') void Taro.previewMedia({ sources: [{ url: state.play, type: 'video' }] });
  };
  return (
    <View className="video-cell">
      <View className="video-cell__cover" ariaRole="button" ariaLabel={texts.video} onClick={look}>
        <Picture src={state.cover} size={64} />
        <View className="video-cell__play">
          <Icon name={state.is === 'failed' ? 'rotate-cw' : 'play'} size={20} />
        </View>
      </View>
      <View className="video-cell__about">
        <Text className="video-cell__title">{texts.video}</Text>
        {state.is === 'sending' && <Text className="video-cell__note">{texts.videoSending(state.progress)}</Text>}
        {state.is === 'failed' && <Text className="video-cell__wrong">{texts.videoFailed}</Text>}
        {state.is === 'there' && <Text className="video-cell__note">{texts.videoNote}</Text>}
      </View>
      <Button kind="text" size="small" label={texts.removeVideo} onTap={() => video.remove()}>
        {texts.remove}
      </Button>
    </View>
  );
});
