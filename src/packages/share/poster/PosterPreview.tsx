import { Image, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { useTexts } from '@/stores/language';
import { points } from '@/theme/points';
import type { DrawingStore } from './drawingStore';
import { PREVIEW } from './preview';

const box = { width: points(PREVIEW.width), height: points(PREVIEW.height) };

/** The poster as it will be saved; while it is drawn anew, the one before. A long press is WeChat's own menu. */
export const PosterPreview = observer(function PosterPreview({ drawing }: { readonly drawing: DrawingStore }) {
  const { poster: texts } = useTexts();
  const { drawn, state } = drawing;
  return (
    <View className="poster__place">
      <View className={`poster__paper ${state === 'drawing' && drawn ? 'poster__paper--old' : ''}`} style={box}>
        {drawn && <Image className="poster__picture" src={drawn.file} showMenuByLongpress ariaLabel={texts.preview} />}
        {!drawn && state !== 'failed' && <Text className="poster__waits">{texts.drawing}</Text>}
      </View>
      <Said drawing={drawing} />
    </View>
  );
});

/** What there is to know about it. A picture that did not come can be waited for once more. */
const Said = observer(function Said({ drawing }: { readonly drawing: DrawingStore }) {
  const { poster: texts } = useTexts();
  const { drawn, state } = drawing;
  if (state === 'there' && drawn?.plain) {
    return (
      <View className="poster__again">
        <Text className="poster__note">{texts.plain}</Text>
        <Button kind="soft" size="small" icon="rotate-cw" onTap={() => void drawing.again()}>
          {texts.again}
        </Button>
      </View>
    );
  }
  const words = { slow: texts.slow, failed: texts.failed, drawing: texts.longPress, there: texts.longPress };
  return <Text className="poster__note">{words[state]}</Text>;
});
