import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Icon } from '@/components/Icon';
import { ShareSheet } from '@/components/ShareSheet';
import type { GoodsId } from '@/domain/id';
import { useTexts } from '@/stores/language';

/** On the picture: the ways to show these goods to others. */
export const ShareCorner = observer(function ShareCorner({ goodsId }: { readonly goodsId: GoodsId }) {
  const { share } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <View
        className="gallery__share"
        ariaRole="button"
        ariaLabel={share.sheet.title}
        hoverClass="gallery__share--pressed"
        onClick={() => setOpen(true)}
      >
        <View className="gallery__share-icon">
          <Icon name="send" size={18} />
        </View>
      </View>
      <ShareSheet what={{ kind: 'goods', goodsId }} open={open} onClose={() => setOpen(false)} />
    </>
  );
});
