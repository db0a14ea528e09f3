import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Picture } from '@/components/Picture';
import { Receipt } from '@/components/Receipt';
import { Screen } from '@/components/Screen';
import { Stepper } from '@/components/Stepper';
import { StickyBarRoom } from '@/components/StickyBar';
import type { PointsGoodsView } from '@/contract/member';
import { goTo, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { AddressCard } from '../../AddressCard';
import { CheckoutBones } from '../../CheckoutBones';
import { FetchCard } from '../../FetchCard';
import { NotThere } from '../../NotThere';
import { RedeemBar } from '../../RedeemBar';
import { RedeemStore } from '../../redeemStore';
import { WaySwitch } from '../../WaySwitch';
import { WordsCell } from '../../WordsCell';
import '../checkout/index.scss';
import './index.scss';

/** The last look before points are spent on it: where it goes, what it takes, and what is left to be paid. */
export default observer(function RedeemPage() {
  const shop = useShop();
  const { member } = useTexts();
  const skuId = useOptionalIdParam('sku');
  const [store] = useState(() => new RedeemStore(shop, skuId));
  useDidShow(() => {
    if (!store.busy) void store.load();
  });
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { failed, value } = store.quote;
  const isGone = !value && failed?.kind === 'refused';
  return (
    <Screen title={member.redeem.title} bar={value && <RedeemBar store={store} />}>
      {isGone ? (
        <EmptyState
          title={member.redeem.gone}
          words={member.redeem.goneWords}
          action={member.redeem.others}
          onAction={() => void goTo.pointsGoods()}
        />
      ) : (
        <Await of={store.quote} bones={<CheckoutBones />}>
          {({ receipt, goods }) => (
            <>
              <WaySwitch store={store} />
              {store.delivering.way === 'pickup' ? (
                <FetchCard delivering={store.delivering} />
              ) : (
                <AddressCard store={store} />
              )}
              <NotThere store={store} />
              <Goods goods={goods} store={store} />
              <Card cells>
                <WordsCell store={store} kind="remark" />
              </Card>
              <Receipt
                receipt={receipt}
                sum="toPay"
                isSent={store.delivering.way === 'express'}
                notThere={store.notThere.length > 0}
              />
              <Text className="redeem__words">{member.redeem.words}</Text>
              <StickyBarRoom />
            </>
          )}
        </Await>
      )}
    </Screen>
  );
});

interface GoodsProps {
  readonly goods: PointsGoodsView;
  readonly store: RedeemStore;
}

/** What it is, what it takes of one's points, and how many of it. */
const Goods = observer(function Goods({ goods, store }: GoodsProps) {
  const { member } = useTexts();
  const { redeem: texts } = member;
  const say = useWords();
  const cost =
    goods.cash > 0
      ? member.shop.cost(figures(goods.points), money(goods.cash))
      : member.points.of(figures(goods.points));
  return (
    <Card>
      <View className="redeem__goods">
        <Picture src={goods.picture} size={76} alt={say(goods.title)} />
        <View className="redeem__about">
          <Text className="redeem__title">{say(goods.title)}</Text>
          <Text className="redeem__options">{say(goods.options)}</Text>
          <Text className="redeem__cost">{cost}</Text>
        </View>
      </View>
      <View className="redeem__row">
        <Text>{texts.quantity}</Text>
        <Stepper
          value={store.quantity}
          most={store.most}
          limit={texts.limit(store.most)}
          onChange={(quantity) => void store.take(quantity)}
        />
      </View>
      <View className="redeem__row redeem__row--quiet">
        <Text>{texts.cost}</Text>
        <Text className="redeem__points">{member.points.of(figures(store.quote.value?.points ?? 0))}</Text>
      </View>
      <Text className="redeem__stays">
        {store.stays < 0 ? member.shop.short(figures(-store.stays)) : texts.leaves(figures(store.stays))}
      </Text>
    </Card>
  );
});
