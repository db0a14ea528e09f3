import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { TabStrip } from '@/components/TabStrip';
import { Tag } from '@/components/Tag';
import { toast, toastFailed } from '@/components/toast';
import type { ShopStore } from '@/contract/adminStores';
import { LONGEST_CLAIM } from '@/domain/store';
import { goTo, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { dayText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import { keyOfStore, ShopStores, STORE_TABS } from '../../shopStores';
import { WordsSheet } from '../../WordsSheet';
import './index.scss';

/** Storefronts of leaders and staff: what they claim to be is verified, and what must not be is shut. */
export default observer(function StoresPage() {
  const shop = useShop();
  const { adminStores: texts } = useTexts();
  const asked = useParam('which');
  const [store] = useState(() => new ShopStores(shop, STORE_TABS.find((tab) => tab === asked) ?? 'all'));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={STORE_TABS.map((name) => ({ name, words: texts.tabs[name] }))}
        current={store.tab}
        onChoose={(tab) => store.choose(tab)}
      />
      <PageList
        list={store.list}
        keyOf={keyOfStore}
        bones={<ListBones height={140} />}
        empty={<EmptyState {...texts.none[store.tab]} />}
      >
        {(one) => <StoreCard one={one} store={store} />}
      </PageList>
      <BadgeSheet store={store} />
      <ShutSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly store: ShopStores;
}

const StoreCard = observer(function StoreCard({ one, store }: Props & { readonly one: ShopStore }) {
  const { adminStores: texts, adminLeaders, admin } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { userId, nickname, kind, status, name, face, story, claim, badge, isOpen, shut, picks, people } = one;
  const unverify = async () => {
    if (await store.unverify(one)) toast(texts.unverified);
    else toastFailed(store.verifying.failed);
  };
  const allow = async () => {
    if (await store.allow(one)) toast(texts.allowed);
    else toastFailed(store.allowing.failed);
  };
  const isClosed = !isOpen && !shut && status === 'active';
  return (
    <Card>
      <View ariaRole="button" onClick={() => goTo.shopLeader(userId)}>
        <Buyer
          buyer={{ nickname: name, avatar: face }}
          note={texts.owner(adminLeaders.kind[kind], nickname || admin.someone)}
        >
          {badge && <Tag tone="good">{texts.verified(badge.words)}</Tag>}
        </Buyer>
        {story && <Text className="shop-stores__story">{story}</Text>}
        {claim && !badge && <Text className="shop-stores__strong">{texts.claims(claim)}</Text>}
        {status === 'active' && (
          <Text className="shop-stores__note">{texts.about(figures(picks), figures(people))}</Text>
        )}
        {isClosed && <Text className="shop-stores__note">{texts.closed}</Text>}
        {status !== 'active' && <Text className="shop-stores__note">{texts.gone}</Text>}
        {shut && (
          <Text className="shop-stores__wrong">{texts.shut(dayText(shut.at, now, language.name), shut.because)}</Text>
        )}
      </View>
      <View className="shop-stores__foot">
        {shut ? (
          <May do="leaders.edit">
            <Button kind="line" size="small" loading={store.allowing.running} onTap={() => void allow()}>
              {texts.allow}
            </Button>
          </May>
        ) : (
          <May do="leaders.edit">
            <Button kind="line" size="small" onTap={() => store.reason.begin(one)}>
              {texts.stop}
            </Button>
          </May>
        )}
        {badge && (
          <May do="leaders.edit">
            <Button kind="line" size="small" onTap={() => void unverify()}>
              {texts.unverify}
            </Button>
          </May>
        )}
        <May do="leaders.edit">
          <Button kind="soft" size="small" onTap={() => store.beginBadge(one)}>
            {badge ? texts.change : texts.verify}
          </Button>
        </May>
      </View>
    </Card>
  );
});

const BadgeSheet = observer(function BadgeSheet({ store }: Props) {
  const { adminStores: texts } = useTexts();
  const { badge, verifying } = store;
  const verify = async () => {
    if (await store.verify()) return toast(texts.verifiedNow);
    return badge.isMissing ? undefined : toastFailed(verifying.failed);
  };
  return (
    <WordsSheet
      wording={badge}
      title={texts.verifyTitle(badge.about?.name ?? '')}
      note={texts.verifyNote}
      hint={texts.badgeHint}
      missing={texts.wrong}
      most={LONGEST_CLAIM}
      action={texts.verify}
      running={verifying.running}
      onDo={() => void verify()}
    />
  );
});

const ShutSheet = observer(function ShutSheet({ store }: Props) {
  const { adminStores: texts } = useTexts();
  const { reason, shutting } = store;
  const shut = async () => {
    if (await store.shut()) return toast(texts.stopped);
    return reason.isMissing ? undefined : toastFailed(shutting.failed);
  };
  return (
    <WordsSheet
      wording={reason}
      title={texts.stopTitle(reason.about?.name ?? '')}
      note={texts.stopNote}
      hint={texts.reason}
      missing={texts.missing}
      most={100}
      action={texts.stop}
      running={shutting.running}
      onDo={() => void shut()}
    />
  );
});
