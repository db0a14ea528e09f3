import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Logo } from '@/components/Logo';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { may, PERMISSIONS } from '@/domain/staff';
import { pathTo, replaceBy, useParam } from '@/navigation';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { JoinStore } from '../../joinStore';
import { useStaffTexts } from '../../useStaffTexts';
import './index.scss';

/** Opened by a colleague's card, or from 设置 to type the code: what one is asked to be, and what that may do. */
export default observer(function JoinPage() {
  const shop = useShop();
  const { join: texts } = useStaffTexts();
  const code = useParam('code');
  const [store] = useState(() => new JoinStore(shop, code));
  useEffect(() => {
    if (code) void store.look();
  }, [code, store]);
  const { invite } = store;
  return (
    <Screen title={texts.title} bar={<Bar store={store} />}>
      <View className="join__logo">
        <Logo size={40} />
      </View>
      {invite ? <Invited store={store} /> : <Enter store={store} />}
    </Screen>
  );
});

const Enter = observer(function Enter({ store }: { readonly store: JoinStore }) {
  const { join: texts } = useStaffTexts();
  return (
    <Card cells>
      <Field
        title={texts.enter}
        value={store.code}
        hint={texts.hint}
        most={24}
        note={texts.enterWords}
        onWrite={(code) => store.write(code)}
      />
    </Card>
  );
});

const Invited = observer(function Invited({ store }: { readonly store: JoinStore }) {
  const texts = useStaffTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { invite } = store;
  if (!invite) return null;
  const { shop, role, name, by, expiresAt, worksHere } = invite;
  return (
    <>
      <Card>
        <View className="join__head">
          <Text className="join__shop">{shop}</Text>
          <Text className="join__by">
            {by === undefined ? texts.join.setup : texts.join.invited(by || texts.someone)}
          </Text>
          <Text className="join__role">{texts.join.as(name || texts.roles[role])}</Text>
          <Text className="join__by">
            {worksHere ? texts.join.worksHere : texts.join.until(momentText(expiresAt, now, language.name))}
          </Text>
        </View>
      </Card>
      <Card title={texts.join.can}>
        {PERMISSIONS.filter((permission) => may(role, permission)).map((permission) => (
          <Text key={permission} className="join__grant">
            {texts.grants[permission]}
          </Text>
        ))}
      </Card>
    </>
  );
});

const Bar = observer(function Bar({ store }: { readonly store: JoinStore }) {
  const { join: texts } = useStaffTexts();
  const { session, language } = useShop();
  const { invite, looking, joining } = store;
  const look = async () => {
    await store.look();
    if (!store.invite) toastFailed(looking.failed);
  };
  const accept = async () => {
    if (!(await store.join())) return toastFailed(joining.failed);
    await session.again(language.name);
    toast(texts.joined);
    return replaceBy(pathTo.admin());
  };
  return (
    <StickyBar>
      {!invite ? (
        <Button loading={looking.loading} onTap={() => void look()}>
          {texts.look}
        </Button>
      ) : invite.worksHere ? (
        <Button onTap={() => void replaceBy(pathTo.admin())}>{texts.toAdmin}</Button>
      ) : (
        <Button loading={joining.running} onTap={() => void accept()}>
          {invite.by === undefined ? texts.own : texts.accept}
        </Button>
      )}
    </StickyBar>
  );
});
