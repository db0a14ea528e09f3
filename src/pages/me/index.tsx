import { Button as NativeButton, Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Face } from '@/components/Face';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMe } from '@/contract/person';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { leads } from '@/stores/leads';
import { Loadable } from '@/stores/loadable';
import { useShop, type WholeShop } from '@/stores/shop';
import { useTab } from '@/stores/tabs';
import { money } from '@/texts/money';
import { Figures, hasFigures } from './Figures';
import { LeaderCell } from './LeaderCell';
import { MemberCard } from './MemberCard';
import { OrderWays } from './OrderWays';
import './index.scss';

/** Who one is to the shop: a face, one's orders, and the ways to the rest. */
export default observer(function MePage() {
  const shop = useShop();
  const [me] = useState(() => new Loadable(() => viewed(shop)));
  useTab('me');
  useDidShow(() => void me.load());
  usePullDownRefresh(() => void me.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen tab>
      <Await of={me} bones={<Bones />}>
        {(mine) => <Body mine={mine} />}
      </Await>
    </Screen>
  );
});

/** With it comes how much is unread: the tab bar shows that, too. */
async function viewed({ api, session }: Pick<WholeShop, 'api' | 'session'>) {
  const mine = await api.viewMe({});
  session.hasUnread(mine.unread);
  leads.found(mine.leading?.status === 'active');
  return mine;
}

const Body = observer(function Body({ mine }: { readonly mine: OutputOf<typeof viewMe> }) {
  const { language } = useShop();
  const { me: texts, message, review, shelf, sharing } = useTexts();
  return (
    <>
      <Head mine={mine} />
      {mine.member && <MemberCard member={mine.member} />}
      <OrderWays counts={mine.orders} />
      {hasFigures(mine.purse) && <Figures purse={mine.purse} />}
      <Card cells>
        <Cell icon="bell" title={message.title} onTap={() => goTo.inbox()}>
          {mine.unread > 0 && <Text className="me__unread">{message.unread(mine.unread)}</Text>}
        </Cell>
        <Cell icon="send" title={sharing.mine.title} onTap={() => goTo.myShares()} />
        <LeaderCell leading={mine.leading} />
        <Cell icon="users" title={sharing.group.all} onTap={() => goTo.groups()} />
        <Cell icon="message-circle" title={review.my.title} onTap={() => goTo.myReviews('written')} />
        {!hasFigures(mine.purse) && (
          <Cell icon="heart" title={shelf.favourites.title} onTap={() => goTo.favourites()} />
        )}
        <Cell icon="history" title={shelf.footprints.title} onTap={() => goTo.footprints()} />
        <Cell icon="map-pin" title={texts.addresses} onTap={() => goTo.addresses()} />
        <Cell
          icon="languages"
          title={texts.language}
          onTap={() => language.choose(language.name === 'zh' ? 'en' : 'zh')}
        >
          {texts.languageNames[language.name]}
        </Cell>
        <View className="me__service">
          <Cell icon="headset" title={texts.service}>
            {texts.serviceWords}
            <Icon name="chevron-right" size={16} className="me__arrow" />
          </Cell>
          <NativeButton className="me__contact" openType="contact" ariaLabel={texts.service} />
        </View>
        <Cell icon="settings" title={texts.settings} onTap={() => goTo.settings()} />
      </Card>
    </>
  );
});

const Head = observer(function Head({ mine: { me, saved } }: { readonly mine: OutputOf<typeof viewMe> }) {
  const { me: texts } = useTexts();
  const words = saved > 0 ? texts.saved(money(saved)) : me.nickname ? texts.notYet : texts.noNameWords;
  return (
    <View className="me__head" ariaRole="button" ariaLabel={texts.profile.title} onClick={() => goTo.profile()}>
      <Face avatar={me.avatar} nickname={me.nickname} size={60} />
      <View className="me__about">
        <Text className="me__name">{me.nickname || texts.noName}</Text>
        <Text className={saved > 0 ? 'me__saved' : 'me__words'}>{words}</Text>
      </View>
      <Icon name="chevron-right" size={18} className="me__arrow" />
    </View>
  );
});

function Bones() {
  return (
    <>
      <View className="me__head">
        <Bone width={60} height={60} shape="circle" />
        <View className="me__about">
          <Bone width={90} height={26} />
        </View>
      </View>
      <BoneCard>
        <Bone height={84} />
      </BoneCard>
      <BoneCard>
        <Bone height={48} />
      </BoneCard>
      <BoneCard>
        <Bone height={180} />
      </BoneCard>
    </>
  );
}
