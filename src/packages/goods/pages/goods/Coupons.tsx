import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import { CouponTicket } from '@/components/CouponTicket';
import { ownNotes, ownState, shortWords } from '@/components/couponWords';
import { Sheet } from '@/components/Sheet';
import { Tag } from '@/components/Tag';
import { TakeTicket } from '@/components/TakeTicket';
import { toast, toastFailed } from '@/components/toast';
import { useSpeech } from '@/components/useSpeech';
import type { CentreCoupon } from '@/contract/coupon';
import { useTexts } from '@/stores/language';
import type { CouponsStore } from './couponsStore';

const SHOWN = 2; // as words; all of them are on the sheet

/** A quiet line: what coupons there are for these goods. Not there where there are none. */
export const CouponsCell = observer(function CouponsCell({ store }: { readonly store: CouponsStore }) {
  const { all, language } = useSpeech();
  if (!store.isThere) return null;
  const worded = [...store.toTake.filter(({ whyNot }) => !whyNot), ...store.mine].map((coupon) =>
    shortWords(coupon, all, language),
  );
  return (
    <Cell plain title={all.coupon.goods.cell} onTap={() => store.look(true)}>
      <View className="goods-part__reduction">
        {[...new Set(worded)].slice(0, SHOWN).map((words) => (
          <Tag key={words} tone="accent">
            {words}
          </Tag>
        ))}
      </View>
    </Cell>
  );
});

/** Those that can be taken, and those that I have. */
export const CouponsSheet = observer(function CouponsSheet({ store }: { readonly store: CouponsStore }) {
  const speech = useSpeech();
  const { coupon } = useTexts();
  const { goods: texts } = coupon;
  const take = async ({ templateId }: CentreCoupon) => {
    if (await store.take(templateId)) toast(coupon.taken);
    else toastFailed(store.taking.failed);
  };
  return (
    <Sheet open={store.open} onClose={() => store.look(false)} label={texts.title} paper>
      <Text className="goods-coupons__title">{texts.title}</Text>
      {store.toTake.length > 0 && <Text className="goods-coupons__head">{texts.toTake}</Text>}
      {store.toTake.map((one) => (
        <TakeTicket key={one.templateId} coupon={one} taking={store.taking} onTake={() => void take(one)} />
      ))}
      {store.mine.length > 0 && <Text className="goods-coupons__head">{texts.mine}</Text>}
      {store.mine.map((one) => (
        <CouponTicket key={one.id} coupon={one} notes={ownNotes(one, speech)} why={ownState(one, speech)} />
      ))}
    </Sheet>
  );
});
