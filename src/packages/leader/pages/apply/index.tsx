import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { LeadershipView } from '@/contract/leader';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { ApplyBar } from '../../ApplyBar';
import { ApplyState, ApplyWords } from '../../ApplyState';
import { ApplyStore } from '../../applyStore';
import { Terms } from '../../Terms';
import './index.scss';

/** What a group leader is in this shop, and becoming one: nothing to pay, one level, paid for what is kept. */
export default observer(function BecomeLeaderPage() {
  const shop = useShop();
  const { apply: texts } = useTexts().leader;
  const [store] = useState(() => new ApplyStore(shop));
  const { view } = store;
  useDidShow(() => void view.load());
  usePullDownRefresh(() => void view.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} bar={view.value && hasBar(view.value) && <ApplyBar view={view.value} store={store} />}>
      <Await of={view} bones={<Bones />}>
        {(leadership) => <Body view={leadership} store={store} />}
      </Await>
    </Screen>
  );
});

/** Something can be done about it. */
const hasBar = ({ status, terms }: LeadershipView) =>
  status === 'active' || (terms !== undefined && status !== 'applied');

const Body = observer(function Body({ view, store }: { readonly view: LeadershipView; readonly store: ApplyStore }) {
  const { apply: texts } = useTexts().leader;
  const { status, terms, whyNotApply } = view;
  if (!terms && status === 'none') {
    return <EmptyState title={texts.off} words={texts.offWords} action={texts.toHome} onAction={() => goTo.home()} />;
  }
  const canWrite = whyNotApply === undefined && status !== 'invited';
  return (
    <>
      {status === 'none' && (
        <Text className="lead-apply__head">{terms?.commission ? texts.head : texts.headPlain}</Text>
      )}
      {status !== 'none' && <ApplyState view={view} status={status} />}
      {terms && <Terms {...terms} />}
      {terms && canWrite && <ApplyWords view={view} store={store} />}
    </>
  );
});

const Bones = () => (
  <>
    <BoneCard>
      <Bone width={220} height={30} />
      <Bone height={260} />
    </BoneCard>
    <BoneCard>
      <Bone height={96} />
    </BoneCard>
  </>
);
