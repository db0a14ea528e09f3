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

/** What there is to know about it; a poster that is not as it should be can be drawn once more. */
const Said = observer(function Said({ drawing }: { readonly drawing: DrawingStore }) {
  const { poster: texts } = useTexts();
  const { drawn, state } = drawing;
  const isPlain = state === 'there' && drawn?.plain === true;
  if (state === 'failed' || isPlain) {
    return (
      <View className="poster__again">
        <Text className="poster__note">{isPlain ? texts.plain : texts.failed}</Text>
        <Button kind="soft" size="small" icon="rotate-cw" onTap={() => void drawing.again()}>
          {texts.again}
        </Button>
      </View>
    );
  }
  return <Text className="poster__note">{state === 'slow' ? texts.slow : texts.longPress}</Text>;
});
