import { Image, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Icon } from '@/components/Icon';
import { toast } from '@/components/toast';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Uploads } from '@/stores/uploads';
import './PictureField.scss';
import { useShopTexts } from './useShopTexts';

interface Props {
  readonly shown: string; // Its address; empty: none was chosen.
  readonly wide?: boolean;
  readonly label: string;
  readonly onChange: (fileId: string) => void;
}

/** One picture: a tap chooses another, which is sent while one goes on. */
export const PictureField = observer(function PictureField({ shown, wide = false, label, onChange }: Props) {
  const shop = useShop();
  const { refusal, pictures } = useTexts();
  const { home } = useShopTexts();
  const [uploads, setUploads] = useState<Uploads>();
  const upload = uploads?.items[0];
  const choose = async () => {
    const next = new Uploads(shop, 1);
    setUploads(next);
    const refused = await next.choose();
    if (refused) return toast(refusal[refused]);
    if (!(await next.settled())) return toast(pictures.again);
    const [fileId] = next.fileIds;
    if (fileId) onChange(fileId);
  };
  const src = upload?.local ?? shown;
  const isSending = upload?.state === 'sending';
  return (
    <View
      className={`picture-field ${wide ? 'picture-field--wide' : ''}`}
      ariaRole="button"
      ariaLabel={`${label} ${src ? home.change : home.choose}`}
      onClick={() => void choose()}
    >
      {src ? (
        <Image className="picture-field__picture" src={src} mode="aspectFill" />
      ) : (
        <Icon name="camera" size={24} className="picture-field__icon" />
      )}
      <Text className={`picture-field__words ${src ? 'picture-field__words--over' : ''}`}>
        {isSending ? pictures.sending(upload.progress) : src ? home.change : home.choose}
      </Text>
    </View>
  );
});
