import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import { toast, toastFailed } from '@/components/toast';
import type { InviteView, StaffView } from '@/contract/adminStaff';
import { goTo, pathTo } from '@/navigation';
import { useShop } from '@/stores/shop';
import { dayText, momentText } from '@/texts/when';
import { StaffSheet } from '../../StaffSheet';
import { StaffStore } from '../../staffStore';
import { useStaffTexts } from '../../useStaffTexts';
import './index.scss';

/** Who works here and as what; who was asked to; and the way to what they have done. */
export default observer(function StaffPage() {
  const shop = useShop();
  const texts = useStaffTexts();
  const [store] = useState(() => new StaffStore(shop));
  const { session } = shop;
  useDidShow(() => void store.all.load());
  usePullDownRefresh(() => void store.all.load().finally(() => Taro.stopPullDownRefresh()));
  useShareAppMessage(() => {
    const { made } = store;
    if (!made) return {};
    const title = texts.shareTitle(session.visit?.shop.name ?? '', texts.roles[made.role]);
    return { title, path: pathTo.joinStaff(made.code), imageUrl: session.me?.avatar ?? '' };
  });
  const bar = session.may('staff.edit') && (
    <StickyBar>
      <Button onTap={() => store.begin()}>{texts.invite}</Button>
    </StickyBar>
  );
  const log = session.may('audit.see') && { aside: texts.deeds, onAside: () => void goTo.deeds() };
  return (
    <Screen title={texts.title} bar={store.all.value && bar}>
      <Await of={store.all} bones={<ListBones height={72} />}>
        {({ staff, invites }) => (
          <>
            <Card title={texts.people} {...log}>
              {staff.map((one) => (
                <Colleague key={one.userId} one={one} store={store} />
              ))}
            </Card>
            {invites.length > 0 && (
              <Card title={texts.invites}>
                {invites.map((one) => (
                  <Invited key={one.inviteId} one={one} store={store} />
                ))}
              </Card>
            )}
          </>
        )}
      </Await>
      <StaffSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly store: StaffStore;
}

const Colleague = observer(function Colleague({ one, store }: Props & { readonly one: StaffView }) {
  const texts = useStaffTexts();
  const { session, clock, language } = useShop();
  const [now] = useState(clock.now);
  const { userId, nickname, avatar, name, role, since, by } = one;
  const day = dayText(since, now, language.name);
  const mayEdit = session.may('staff.edit');
  return (
    <View className="staff__person" {...(mayEdit && { onClick: () => store.begin(one), ariaRole: 'button' })}>
      <Face avatar={avatar} nickname={nickname} size={40} />
      <View className="staff__who">
        <Text className="staff__name">{name || nickname || texts.someone}</Text>
        <Text className="staff__note">{by ? texts.asked(day, by.nickname || texts.someone) : texts.since(day)}</Text>
      </View>
      {userId === session.userId && <Tag>{texts.me}</Tag>}
      <Tag tone={role === 'owner' ? 'accent' : 'quiet'}>{texts.roles[role]}</Tag>
    </View>
  );
});

const Invited = observer(function Invited({ one, store }: Props & { readonly one: InviteView }) {
  const texts = useStaffTexts();
  const { session, clock, language } = useShop();
  const [now] = useState(clock.now);
  const { inviteId, role, name, expiresAt } = one;
  const withdraw = async () => {
    if (await store.withdraw(inviteId)) toast(texts.withdrawn);
    else toastFailed(store.withdrawing.failed);
  };
  return (
    <View className="staff__person">
      <View className="staff__who">
        <Text className="staff__name">{name ? `${texts.roles[role]} · ${name}` : texts.roles[role]}</Text>
        <Text className="staff__note">{texts.until(momentText(expiresAt, now, language.name))}</Text>
      </View>
      {session.may('staff.edit') && (
        <Button kind="line" size="small" onTap={() => void withdraw()}>
          {texts.withdraw}
        </Button>
      )}
    </View>
  );
});
