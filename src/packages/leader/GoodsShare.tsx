import { observer } from 'mobx-react-lite';
import { goodsTitle } from '@/components/cardTitles';
import { ShareSheet } from '@/components/ShareSheet';
import { useTexts, useWords } from '@/stores/language';
import type { ShareStore } from './shareStore';

/** The ways to recommend what was chosen: a card, a poster, words with a link. */
export const GoodsShare = observer(function GoodsShare({ share }: { readonly share: ShareStore }) {
  const texts = useTexts();
  const say = useWords();
  const { goods, view } = share;
  if (!goods) return null;
  return (
    <ShareSheet
      what={{ kind: 'goods', goodsId: goods.id }}
      open={share.isOpen}
      onClose={() => share.close()}
      copied={view ? goodsTitle(view, texts, say) : say(goods.title)}
    />
  );
});
