import { useDidHide, useDidShow, useShareAppMessage, useUnload } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { shareTeam, useLiveCard } from '@/components/shareTeam';
import { pathTo, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { InviteCard } from '../../InviteCard';
import { NextCard } from '../../NextCard';
import { PaidHead } from '../../PaidHead';
import { PaidStore } from '../../paidStore';
import { UnknownPayment } from '../../UnknownPayment';
import './index.scss';

/** After paying: what it was for, and who else could come. When nobody knows yet, that. */
export default observer(function PaidPage() {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const orderId = useIdParam('order');
  const [store] = useState(() => new PaidStore(shop, orderId));
  const team = store.result.value?.team;
  useDidShow(() => store.watch());
  useDidHide(() => store.rest());
  useUnload(() => store.rest());
  useLiveCard(team);
  useShareAppMessage(() => (team ? shareTeam(team, texts, say) : { title: texts.home.share, path: pathTo.home() }));
  return (
    <Screen>
      <Await
        of={store.result}
        bones={
          <>
            <Bone height={120} />
            <BoneCard>
              <Bone height={300} />
            </BoneCard>
          </>
        }
      >
        {({ order, team: mine }) =>
          order.status === 'unpaid' ? (
            <UnknownPayment store={store} order={order} />
          ) : (
            <>
              <PaidHead order={order} team={mine} />
              {mine?.status === 'open' ? <InviteCard team={mine} /> : <NextCard order={order} />}
            </>
          )
        }
      </Await>
      <ShareCanvas />
    </Screen>
  );
});
