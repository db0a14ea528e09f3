import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Bone } from '@/components/Skeleton';
import { Timeline } from '@/components/Timeline';
import type { BindingView } from '@/contract/adminLeaders';
import type { Instant } from '@/domain/time';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import type { Bindings, CustomerBindings } from '../../customerBindings';
import { LeaderTag } from '../../LeaderTag';

interface Props {
  readonly store: CustomerBindings;
}

/** Whose customer somebody is and was; and whether he is a leader himself, or may become one. */
export const Belongs = observer(function Belongs({ store }: Props) {
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.customer;
  return (
    <Card title={texts.title}>
      <Await of={store.bindings} bones={<Bone height={60} />}>
        {(bindings) => (
          <>
            <Now store={store} />
            {bindings.bindings.length > 0 && <History bindings={bindings} />}
            <Standing store={store} bindings={bindings} />
          </>
        )}
      </Await>
    </Card>
  );
});

const Now = observer(function Now({ store }: Props) {
  const { adminLeaders, admin } = useTexts();
  const texts = adminLeaders.customer;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { running, standing } = store;
  if (!running) {
    const leads = standing.value?.status === 'active';
    return <Text className="customer__note">{leads ? texts.leads : texts.nobody}</Text>;
  }
  const { leader, because, boundAt, expiresAt } = running;
  const day = (at: Instant) => dayText(at, now, language.name);
  const note = [
    texts.line(texts.because[because], day(boundAt)),
    ...(expiresAt === undefined ? [] : [texts.until(day(expiresAt))]),
  ].join(' · ');
  return (
    <View ariaRole="button" ariaLabel={leader.nickname || admin.someone} onClick={() => goTo.shopLeader(leader.userId)}>
      <Buyer buyer={leader} note={note}>
        <LeaderTag leader={leader} />
      </Buyer>
    </View>
  );
});

/** A leader's page is a tap away; who is none, and has not been asked, is invited here. */
const Standing = observer(function Standing({ store, bindings }: Props & { readonly bindings: Bindings }) {
  const { adminLeaders } = useTexts();
  const leader = store.standing.value;
  return (
    <>
      {leader && (
        <Cell title={adminLeaders.one.title} plain onTap={() => void goTo.shopLeader(leader.userId)}>
          <LeaderTag leader={leader} />
        </Cell>
      )}
      {store.mayInvite && (
        <View className="customer__invite">
          <Button kind="line" size="wide" onTap={() => store.deeds.begin('invite', bindings.customer)}>
            {adminLeaders.invite}
          </Button>
        </View>
      )}
    </>
  );
});

const History = observer(function History({ bindings: { bindings } }: { readonly bindings: Bindings }) {
  const { adminLeaders } = useTexts();
  const line = useLine();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <View className="customer__more">
        <Button kind="text" size="small" onTap={() => setOpen(true)}>
          {adminLeaders.customer.history}
        </Button>
      </View>
    );
  return (
    <View className="customer__history">
      <Timeline steps={bindings.map((binding) => line(binding))} />
    </View>
  );
});

/** One part of the history in words: to whom, why, since when; how it ended, or until when nobody else takes over. */
function useLine() {
  const { adminLeaders, admin } = useTexts();
  const texts = adminLeaders.customer;
  const { clock, language } = useShop();
  const day = (at: Instant) => dayText(at, clock.now, language.name);
  return ({ leader, because, boundAt, protectedUntil, endedAt, endedBecause, handover }: BindingView) => {
    const ended = endedAt !== undefined && endedBecause && texts.endedLine(texts.ended[endedBecause], day(endedAt));
    const guarded = endedAt === undefined && protectedUntil > clock.now && texts.guarded(day(protectedUntil));
    const by = handover && texts.reason(handover.by.nickname || admin.someone, handover.reason);
    return {
      title: leader.nickname || admin.someone,
      time: texts.line(texts.because[because], day(boundAt)),
      note: [ended, guarded, by].filter(Boolean).join(' · ') || undefined,
      state: endedAt === undefined ? ('now' as const) : ('done' as const),
    };
  };
}
