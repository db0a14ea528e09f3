import { ScrollView, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { faceWords } from '@/components/couponWords';
import { Section } from '@/components/Section';
import type { CentreCoupon } from '@/contract/coupon';
import type { Words } from '@/domain/words';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';

interface Props {
  readonly title: Words;
  readonly coupons: readonly CentreCoupon[];
}

/** Coupons that the caller can take, or has: each leads to where they are taken. */
export const CouponStrip = observer(function CouponStrip({ title, coupons }: Props) {
  const all = useTexts();
  const say = useWords();
  const { language } = useShop();
  return (
    <Section title={say(title)} more={all.home.allCoupons} onMore={() => goTo.coupons()}>
      <ScrollView className="home-rail" scrollX enhanced showScrollbar={false}>
        <View className="home-rail__row">
          {coupons.map((coupon) => {
            const { sign, big, small } = faceWords(coupon, all, language.name);
            const state = coupon.whyNot === undefined ? all.coupon.take : all.home.hasCoupon;
            return (
              <View
                key={coupon.templateId}
                className="home-coupon"
                ariaRole="button"
                ariaLabel={[`${sign}${big}`, ...small, say(coupon.title), state].join(' ')}
                onClick={() => goTo.coupons()}
              >
                <Text className="home-coupon__big">
                  {sign}
                  {big}
                </Text>
                <Text className="home-coupon__note">{small[0]}</Text>
                <Text className={`home-coupon__state ${coupon.whyNot === undefined ? '' : 'home-coupon__state--had'}`}>
                  {state}
                </Text>
              </View>
            );
          })}
        </View>
      </ScrollView>
    </Section>
  );
});
