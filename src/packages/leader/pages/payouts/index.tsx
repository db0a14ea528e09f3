import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Price } from '@/components/Price';
import { Screen } from '@/components/Screen';
import { SectionHead } from '@/components/SectionHead';
import { Bone, BoneCard } from '@/components/Skeleton';
import { useTexts } from '@/stores/language';
import { confirmTransfer } from '@/stores/merchantTransfer';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { NotLeading } from '../../NotLeading';
import { PayoutRow } from '../../PayoutRow';
import { keyOfPayout, PayoutsStore } from '../../payoutsStore';
import { WithdrawSheet } from '../../WithdrawSheet';
import './index.scss';

/** What can be paid out, and what has become of each payout. */
export default observer(function PayoutsPage() {
  const shop = useShop();
  const { payouts: texts } = useTexts().leader;
  const [store] = useState(() => new PayoutsStore(shop, confirmTransfer));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {store.isStranger ? (
        <NotLeading />
      ) : (
        <Await of={store.view} bones={<Bones />}>
          {() => (
            <>
              <Has store={store} />
              <SectionHead title={texts.list} />
              <PageList
                list={store.list}
                keyOf={keyOfPayout}
                bones={<Bone height={84} />}
                empty={<EmptyState title={texts.none} words={texts.noneWords} />}
              >
                {(payout) => <PayoutRow payout={payout} store={store} />}
              </PageList>
            </>
          )}
        </Await>
      )}
      <WithdrawSheet store={store} />
    </Screen>
  );
});

const Has = observer(function Has({ store }: { readonly store: PayoutsStore }) {
  const { leader } = useTexts();
  const { balance: texts } = leader;
  const { value } = store.view;
  if (!value) return null;
  const { withdrawable, debt, terms, account } = value;
  return (
    <Card>
      <Text className="payouts__name">{texts.title}</Text>
      <View className="payouts__row">
        <Price amount={withdrawable} size="l" tone="ink" />
        {terms && terms.ways.length > 0 && (
          <Button whyNot={withdrawable > 0 ? undefined : texts.nothing} onTap={() => store.open()}>
            {texts.go.any}
          </Button>
        )}
      </View>
      {!terms?.ways.length && <Text className="payouts__words">{texts.off}</Text>}
      {debt > 0 && <Text className="payouts__words">{texts.debt(money(debt))}</Text>}
      {account.inPayout > 0 && <Text className="payouts__words">{texts.inPayout(money(account.inPayout))}</Text>}
    </Card>
  );
});

const Bones = () => (
  <>
    <BoneCard>
      <Bone height={70} />
    </BoneCard>
    <BoneCard>
      <Bone height={84} />
    </BoneCard>
    <BoneCard>
      <Bone height={84} />
    </BoneCard>
  </>
);
