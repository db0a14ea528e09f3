import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Face } from '@/components/Face';
import { PageList } from '@/components/PageList';
import { TabStrip } from '@/components/TabStrip';
import type { AdminCoupon } from '@/contract/adminCoupons';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { type CouponTemplateStore, HOLDERS, keyOfHolder } from '../../couponTemplates';
import { moment } from '../../templateWords';
import { useTemplateSpeech } from '../../useTemplateSpeech';

interface Props {
  readonly store: CouponTemplateStore;
}

/** Who has one, and what became of it. */
export const Holders = observer(function Holders({ store }: Props) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.holders;
  return (
    <>
      <Text className="coupon-template__holders">{texts.title}</Text>
      <TabStrip
        tabs={HOLDERS.map((name) => ({ name, words: texts.tabs[name] }))}
        current={store.which}
        onChoose={(name) => store.choose(name)}
      />
      <PageList
        list={store.holders}
        keyOf={keyOfHolder}
        bones={<ListBones height={64} />}
        empty={<EmptyState {...texts.none[store.which]} />}
      >
        {(coupon) => <Holder coupon={coupon} store={store} />}
      </PageList>
    </>
  );
});

const Holder = observer(function Holder({ coupon, store }: Props & { readonly coupon: AdminCoupon }) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.holders;
  const speech = useTemplateSpeech();
  const { user, state, way, gotAt, orderId, orderNumber, off, reason } = coupon;
  const name = user.nickname || texts.nobody;
  return (
    <View className="coupon-holder">
      <Face avatar={user.avatar} nickname={user.nickname} />
      <View
        className="coupon-holder__about"
        {...(orderId && { ariaRole: 'button', onClick: () => void goTo.shopOrder(orderId) })}
      >
        <Text className="coupon-holder__name">{name}</Text>
        <Text className="coupon-holder__note">{texts.got(moment(gotAt, speech), adminCoupons.ways[way])}</Text>
        {orderNumber && off !== undefined && (
          <Text className="coupon-holder__note">{texts.used(orderNumber, money(off))}</Text>
        )}
        {reason && <Text className="coupon-holder__note">{reason}</Text>}
      </View>
      <Text className="coupon-holder__state">{texts.state[state]}</Text>
      {state === 'usable' && (
        <May do="coupons.give">
          <Button kind="text" size="small" onTap={() => store.beginVoiding({ all: false, coupon })}>
            {texts.void}
          </Button>
        </May>
      )}
    </View>
  );
});
