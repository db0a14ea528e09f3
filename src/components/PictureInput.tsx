import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { language, useTexts } from '@/stores/language';
import type { Upload, Uploads } from '@/stores/uploads';
import { Icon } from './Icon';
import { Picture } from './Picture';
import './PictureInput.scss';
import { toast } from './toast';

interface Props {
  readonly uploads: Uploads;
}

/** Pictures in a grid, and a place for the next. They are sent while one goes on; what was lost is sent again by a tap. */
export const PictureInput = observer(function PictureInput({ uploads }: Props) {
  const { pictures } = useTexts();
  const { items, room, most } = uploads;
  const choose = async () => {
    const refused = await uploads.choose();
    if (refused) toast(language.texts.refusal[refused]);
  };
  return (
    <View className="picture-input">
      {items.map((upload, i) => (
        <Tile key={upload.key} upload={upload} number={i + 1} uploads={uploads} />
      ))}
      {room > 0 && (
        <View className="picture-input__tile">
          <View className="picture-input__add" ariaRole="button" ariaLabel={pictures.add} onClick={() => void choose()}>
            <View className="picture-input__inside">
              <Icon name="camera" size={24} />
              <Text className="picture-input__words">
                {items.length ? pictures.count(items.length, most) : pictures.add}
              </Text>
            </View>
          </View>
        </View>
      )}
    </View>
  );
});

interface TileProps extends Props {
  readonly upload: Upload;
  readonly number: number;
}

const Tile = observer(function Tile({ upload, number, uploads }: TileProps) {
  const { pictures } = useTexts();
  const { key, local, state, progress } = upload;
  const isFailed = state === 'failed';
  return (
    <View className="picture-input__tile">
      <View
        className="picture-input__picture"
        ariaRole="button"
        ariaLabel={isFailed ? pictures.again : pictures.one(number)}
        onClick={() => (isFailed ? uploads.retry(key) : uploads.preview(key))}
      >
        <Picture src={local} eager />
        {state !== 'there' && (
          <View className="picture-input__veil">
            {isFailed && <Icon name="rotate-cw" size={20} />}
            <Text className="picture-input__words">{isFailed ? pictures.again : pictures.sending(progress)}</Text>
          </View>
        )}
      </View>
      <View
        className="picture-input__remove"
        ariaRole="button"
        ariaLabel={pictures.remove(number)}
        onClick={() => uploads.remove(key)}
      >
        <View className="picture-input__cross">
          <Icon name="x" size={12} />
        </View>
      </View>
    </View>
  );
});
