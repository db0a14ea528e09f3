import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Choice } from '@/components/admin/Choice';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { pathTo, replaceBy, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { Buyer } from '../../Buyer';
import { HandingOver } from '../../handingOver';
import type { LeaderShown } from '../../leaderStore';
import { Successor } from './Successor';
import './index.scss';

/** All customers of a leader to another one or to the shop; what is on its way stays his, or is withheld. */
export default observer(function HandCustomersPage() {
  const shop = useShop();
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.handOver;
  const fromId = useIdParam('user');
  const [store] = useState(() => new HandingOver(shop, fromId));
  useLoad(() => void store.from.load());
  const { value } = store.from;
  return (
    <Screen title={texts.title} bar={value && value.customers > 0 && <Bar from={value} store={store} />}>
      <Await of={store.from} bones={<ListBones height={120} />}>
        {(from) =>
          from.customers === 0 ? (
            <EmptyState title={texts.title} words={texts.nobody} />
          ) : (
            <Form from={from} store={store} />
          )
        }
      </Await>
    </Screen>
  );
});

interface Props {
  readonly from: LeaderShown;
  readonly store: HandingOver;
}

const Bar = observer(function Bar({ from, store }: Props) {
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.handOver;
  const { handing } = store;
  const handOver = async () => {
    if (!store.check()) return store.wrong && toast(texts.wrong[store.wrong]);
    if (!(await confirmed(texts.ask, texts.askWords, texts.title))) return;
    if (!(await store.handOver())) return toastFailed(handing.failed);
    toast(texts.done);
    return replaceBy(pathTo.handovers());
  };
  return (
    <May do="leaders.edit">
      <StickyBar>
        <Button loading={handing.running} onTap={() => void handOver()}>
          {texts.do(figures(from.customers))}
        </Button>
      </StickyBar>
    </May>
  );
});

const Form = observer(function Form({ from, store }: Props) {
  const { adminLeaders, admin } = useTexts();
  const texts = adminLeaders.handOver;
  const { toShop, running, reason } = store;
  const count = figures(from.customers);
  return (
    <>
      <Card>
        <Buyer buyer={from} note={texts.from(from.nickname || admin.someone, count)} />
      </Card>
      <Card title={texts.to}>
        <Choice title={texts.shop} words={texts.shopNote} on={toShop} onTap={() => store.goToShop(true)} />
        <Choice title={texts.leader} words={texts.leaderNote} on={!toShop} onTap={() => store.goToShop(false)} />
        {!toShop && <Successor store={store} />}
      </Card>
      <Card title={texts.running}>
        <Choice title={texts.stay} words={texts.stayNote} on={running === 'stay'} onTap={() => store.decide('stay')} />
        <Choice
          title={texts.withhold}
          words={texts.withholdNote(money(from.account.pending))}
          on={running === 'withhold'}
          onTap={() => store.decide('withhold')}
        />
      </Card>
      <Card cells>
        <Field
          title={texts.reason}
          value={reason}
          hint={texts.reasonHint}
          most={200}
          wrong={store.isWrong('reason') ? texts.wrong.reason : undefined}
          onWrite={(value) => store.write(value)}
        />
      </Card>
      <Preview from={from} store={store} />
    </>
  );
});

/** What is going to happen, before it does. */
const Preview = observer(function Preview({ from, store }: Props) {
  const { adminLeaders, admin } = useTexts();
  const texts = adminLeaders.handOver;
  const { toShop, to, running } = store;
  const count = figures(from.customers);
  if (!toShop && !to) return null;
  return (
    <Card title={texts.preview}>
      <View className="hand-customers__lines">
        <Text>{toShop || !to ? texts.toShop(count) : texts.toLeader(count, to.nickname || admin.someone)}</Text>
        <Text>{running === 'stay' ? texts.keeps : texts.withholds(money(from.account.pending))}</Text>
        <Text className="hand-customers__note">{texts.ofOthers}</Text>
      </View>
    </Card>
  );
});
