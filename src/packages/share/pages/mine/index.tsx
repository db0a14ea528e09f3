import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Price } from '@/components/Price';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { Funnel } from '@/contract/share';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { LinkRow } from '../../LinkRow';
import { LinkSheet } from '../../LinkSheet';
import { keyOfShare, MineStore } from '../../mineStore';
import { Outcome } from '../../Outcome';
import './index.scss';

/** What became of what I shared: what friends saved, how far they came, and each link by itself. */
export default observer(function MinePage() {
  const shop = useShop();
  const { sharing } = useTexts();
  const { mine: texts } = sharing;
  const [store] = useState(() => new MineStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { value: sum } = store.sum;
  return (
    <Screen title={texts.title}>
      {sum && sum.shown > 0 && <Sum sum={sum} />}
      <PageList
        list={store.links}
        keyOf={keyOfShare}
        bones={<Bones />}
        empty={
          <EmptyState
            title={texts.empty}
            words={texts.emptyWords}
            action={texts.emptyAction}
            onAction={() => goTo.wall()}
          />
        }
      >
        {(link) => <LinkRow link={link} onTap={() => store.look(link)} />}
      </PageList>
      <LinkSheet store={store} />
    </Screen>
  );
});

const Sum = observer(function Sum({ sum }: { readonly sum: Funnel }) {
  const { sharing } = useTexts();
  const { mine: texts } = sharing;
  return (
    <>
      <Card>
        {sum.paid > 0 && (
          <View className="my-shares__figures">
            <Figure name={texts.saved}>
              <Price amount={sum.saved} size="l" tone="ink" />
            </Figure>
            <Figure name={texts.paid}>
              <Price amount={sum.amount} tone="ink" />
            </Figure>
          </View>
        )}
        <Text className={sum.paid > 0 ? 'my-shares__sum' : 'my-shares__first'}>{texts.sum(sum.shown, sum.opened)}</Text>
      </Card>
      <Card title={texts.funnel}>
        <Outcome counts={sum} />
        <Text className="my-shares__about">{texts.about}</Text>
      </Card>
      <Text className="my-shares__links">{texts.links}</Text>
    </>
  );
});

const Figure = ({ name, children }: { readonly name: string; readonly children: JSX.Element }) => (
  <View>
    <Text className="my-shares__name">{name}</Text>
    {children}
  </View>
);

function Bones() {
  return (
    <>
      <BoneCard>
        <Bone width={180} height={40} />
      </BoneCard>
      <BoneCard>
        <Bone height={140} />
      </BoneCard>
      {[0, 1, 2].map((i) => (
        <BoneCard key={i}>
          <Bone height={52} />
        </BoneCard>
      ))}
    </>
  );
}
