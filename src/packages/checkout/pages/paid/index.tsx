import { useDidHide, useDidShow, useShareAppMessage, useUnload } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { MessageAsk } from '@/components/MessageAsk';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { SharePrompt } from '@/components/SharePrompt';
import { Bone, BoneCard } from '@/components/Skeleton';
import { shareOrder } from '@/components/shareOrder';
import { useTeamShare } from '@/components/useTeamShare';
import { seatsUnpaid } from '@/domain/team';
import { useIdParam } from '@/navigation';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { GiftCards } from '../../GiftCards';
import { InviteCard } from '../../InviteCard';
import { NextCard } from '../../NextCard';
import { PaidHead } from '../../PaidHead';
import { PaidStore, type Result } from '../../paidStore';
import { UnknownPayment } from '../../UnknownPayment';
import './index.scss';

/** After paying: what it was for, and who else could come. When nobody knows yet, that. */
export default observer(function PaidPage() {
  const shop = useShop();
  const say = useWords();
  const orderId = useIdParam('order');
  const [store] = useState(() => new PaidStore(shop, orderId));
  const team = store.result.value?.team;
  useDidShow(() => store.watch());
  useDidHide(() => store.rest());
  useUnload(() => store.rest());
  const share = useTeamShare(team);
  useShareAppMessage(() => {
    if (team) return share(team);
    const order = store.result.value?.order;
    return order ? shareOrder(shop, order, say) : {};
  });
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
              {mine?.status === 'open' ? (
                <>
                  <InviteCard team={mine} />
                  <GiftCards store={store} />
                  {seatsUnpaid(mine) > 1 && <MessageAsk about="seatLeft" wanted={['seat_left']} />}
                </>
              ) : (
                <>
                  <GiftCards store={store} />
                  <NextCard order={order} />
                  <Prompt order={order} team={mine} />
                </>
              )}
            </>
          )
        }
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

/** Once for a payment, and once for a team that it has completed. */
const Prompt = ({ order, team }: Result) => {
  if (order.status === 'closed') return null;
  return team?.status === 'formed' ? (
    <SharePrompt event="formed" id={team.id} />
  ) : (
    !team && <SharePrompt event="paid" id={order.id} />
  );
};
