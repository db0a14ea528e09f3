import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import { toast, toastFailed } from '@/components/toast';
import { zero } from '@/domain/money';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { keyOfPayout, PAYOUT_TAB_NAMES, ShopPayouts } from '../../shopPayouts';
import { WordsSheet } from '../../WordsSheet';
import { PayoutCard } from './PayoutCard';

/** Payouts that leaders ask for: those to answer, those on their way, and what became of the others. */
export default observer(function ShopPayoutsPage() {
  const shop = useShop();
  const { adminPayouts: texts } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new ShopPayouts(shop, PAYOUT_TAB_NAMES.find((tab) => tab === asked) ?? 'asked'));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const bar = (
    <May do="settings.edit">
      <StickyBar>
        <Button kind="line" onTap={() => goTo.payoutRule()}>
          {texts.rules}
        </Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.title} bar={bar}>
      <TabStrip
        tabs={PAYOUT_TAB_NAMES.map((name) => ({ name, words: texts.tabs[name] }))}
        current={store.tab}
        onChoose={(tab) => store.choose(tab)}
      />
      <PageList
        list={store.list}
        keyOf={keyOfPayout}
        bones={<ListBones height={160} />}
        empty={<EmptyState {...texts.empty[store.tab]} />}
      >
        {(payout) => <PayoutCard payout={payout} store={store} />}
      </PageList>
      <DeclineSheet store={store} />
    </Screen>
  );
});

const DeclineSheet = observer(function DeclineSheet({ store }: { readonly store: ShopPayouts }) {
  const { adminPayouts: texts } = useTexts();
  const { refusing, declining } = store;
  const decline = async () => {
    if (await store.decline()) return toast(texts.declined);
    return refusing.isMissing ? undefined : toastFailed(declining.failed);
  };
  return (
    <WordsSheet
      wording={refusing}
      title={texts.declineTitle(money(refusing.about?.amount ?? zero))}
      note={texts.declineNote}
      hint={texts.reason}
      missing={texts.missing}
      most={60}
      action={texts.decline}
      running={declining.running}
      onDo={() => void decline()}
    />
  );
});
