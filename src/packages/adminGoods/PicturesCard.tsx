import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import { toast } from '@/components/toast';
import { language, useTexts } from '@/stores/language';
import type { Upload, Uploads } from '@/stores/uploads';
import { answerOf } from '@/stores/wechat';
import './PicturesCard.scss';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly uploads: Uploads;
  readonly wrong?: string | undefined;
}

/** Pictures of the goods, the first of which shoppers see first; a tap on one says what can be done with it. */
export const PicturesCard = observer(function PicturesCard({ uploads, wrong }: Props) {
  const { form: texts } = useGoodsTexts();
  const choose = async () => {
    const refused = await uploads.choose();
    if (refused) toast(language.texts.refusal[refused]);
  };
  return (
    <Card>
      <View className="goods-pictures">
        {uploads.items.map((upload, i) => (
          <Tile key={upload.key} upload={upload} at={i} uploads={uploads} />
        ))}
        {uploads.room > 0 && (
          <View className="goods-pictures__tile">
            <View
              className="goods-pictures__add"
              ariaRole="button"
              ariaLabel={texts.take}
              onClick={() => void choose()}
            >
              <View className="goods-pictures__inside">
                <Icon name="camera" size={24} />
                <Text className="goods-pictures__words">{texts.take}</Text>
              </View>
            </View>
          </View>
        )}
      </View>
      {wrong && <Text className="goods-pictures__wrong">{wrong}</Text>}
    </Card>
  );
});

interface TileProps {
  readonly upload: Upload;
  readonly at: number;
  readonly uploads: Uploads;
}

const Tile = observer(function Tile({ upload, at, uploads }: TileProps) {
  const { form: texts } = useGoodsTexts();
  const { pictures } = useTexts();
  const { key, local, state, progress } = upload;
  const tap = async () => {
    if (state === 'failed') return uploads.retry(key);
    const deeds: readonly (readonly [string, () => void])[] = [
      [texts.look, () => uploads.preview(key)],
      ...(at > 0 ? ([[texts.makeFirst, () => toFront(uploads, key, at)]] as const) : []),
      ...(at > 1 ? ([[texts.forward, () => uploads.move(key, -1)]] as const) : []),
      ...(at < uploads.items.length - 1 ? ([[texts.back, () => uploads.move(key, 1)]] as const) : []),
      [texts.remove, () => uploads.remove(key)],
    ];
    const { given } = await answerOf(Taro.showActionSheet({ itemList: deeds.map(([words]) => words) }));
    return given && deeds[given.tapIndex]?.[1]();
  };
  return (
    <View
      className="goods-pictures__tile"
      ariaRole="button"
      ariaLabel={texts.pictureOf(at + 1)}
      onClick={() => void tap()}
    >
      <View className="goods-pictures__picture">
        <Picture src={local} eager />
        {state !== 'there' && (
          <View className="goods-pictures__veil">
            {state === 'failed' && <Icon name="rotate-cw" size={20} />}
            <Text className="goods-pictures__words">
              {state === 'failed' ? pictures.again : pictures.sending(progress)}
            </Text>
          </View>
        )}
        {at === 0 && state === 'there' && <Text className="goods-pictures__first">{texts.first}</Text>}
      </View>
    </View>
  );
});

function toFront(uploads: Uploads, key: number, at: number): void {
  for (let place = at; place > 0; place--) uploads.move(key, -1);
}
