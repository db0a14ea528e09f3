import { Text, Textarea } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { MOST_REASON, MOST_REVIEW_WORDS } from '@/domain/review';
import { useTexts } from '@/stores/language';
import type { ShopReviews } from './shopReviews';

/** The answer, or the reason for hiding it: each says what becomes of it. */
export const ShopReviewSheet = observer(function ShopReviewSheet({ store }: { readonly store: ShopReviews }) {
  const { review } = useTexts();
  const { admin } = review;
  const texts = {
    reply: {
      ...{ title: admin.replyTitle, words: admin.replyWords, hint: admin.replyHint },
      ...{ missing: admin.replyMissing, done: admin.replyDone, most: MOST_REVIEW_WORDS, button: admin.reply },
    },
    hide: {
      ...{ title: admin.hideTitle, words: admin.hideWords, hint: admin.hideHint },
      ...{ missing: admin.hideMissing, done: admin.hideDone, most: MOST_REASON, button: admin.hide },
    },
  }[store.deed ?? 'reply'];
  const confirm = async () => {
    if (!store.words.trim()) return toast(texts.missing);
    if (await store.finish()) return toast(texts.done);
    return toastFailed(store.replying.failed ?? store.hiding.failed);
  };
  return (
    <Sheet
      open={store.deed !== undefined}
      onClose={() => store.end()}
      label={texts.title}
      foot={
        <Button size="wide" loading={store.replying.running || store.hiding.running} onTap={() => void confirm()}>
          {texts.button}
        </Button>
      }
    >
      <Text className="shop-review__ask">{texts.title}</Text>
      <Text className="shop-review__note">{texts.words}</Text>
      <Textarea
        className="shop-review__field"
        value={store.words}
        placeholder={texts.hint}
        maxlength={texts.most}
        ariaLabel={texts.title}
        onInput={({ detail }) => store.write(detail.value)}
      />
    </Sheet>
  );
});
