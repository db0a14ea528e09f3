import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Choice } from '@/components/admin/Choice';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { codeShown, MOST_STAFF_NAME, ROLES } from '@/domain/staff';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import './StaffSheet.scss';
import type { StaffStore } from './staffStore';
import { useStaffTexts } from './useStaffTexts';

/** As what somebody is asked to work here, or works from now on; and the card that leads him in. */
export const StaffSheet = observer(function StaffSheet({ store }: { readonly store: StaffStore }) {
  const texts = useStaffTexts();
  const { about, made } = store;
  const title = made ? texts.card : about ? about.name || about.nickname || texts.someone : texts.inviteTitle;
  return (
    <Sheet open={store.isOpen} onClose={() => store.close()} label={title} foot={<Foot store={store} />}>
      <Text className="staff-sheet__title">{title}</Text>
      {made ? <Card store={store} /> : <Form store={store} />}
    </Sheet>
  );
});

const Form = observer(function Form({ store }: { readonly store: StaffStore }) {
  const texts = useStaffTexts();
  return (
    <>
      <Field
        title={texts.name}
        value={store.name}
        hint={texts.nameHint}
        most={MOST_STAFF_NAME}
        onWrite={(name) => store.write(name)}
      />
      <View ariaRole="radiogroup">
        {ROLES.map((role) => (
          <Choice
            key={role}
            title={texts.roles[role]}
            words={texts.roleNotes[role]}
            on={store.role === role}
            onTap={() => store.choose(role)}
          />
        ))}
      </View>
    </>
  );
});

const Card = observer(function Card({ store }: { readonly store: StaffStore }) {
  const texts = useStaffTexts();
  const { common } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { made } = store;
  if (!made) return null;
  const code = codeShown(made.code);
  const copy = async () => {
    await Taro.setClipboardData({ data: code });
    toast(common.copied);
  };
  return (
    <>
      <Text className="staff-sheet__words">
        {texts.cardNote(texts.roles[made.role], momentText(made.expiresAt, now, language.name))}
      </Text>
      <View className="staff-sheet__code">
        <Text className="staff-sheet__words">{texts.code}</Text>
        <Text className="staff-sheet__signs" selectable>
          {code}
        </Text>
        <Button kind="text" size="small" onTap={() => void copy()}>
          {common.copy}
        </Button>
      </View>
    </>
  );
});

const Foot = observer(function Foot({ store }: { readonly store: StaffStore }) {
  const texts = useStaffTexts();
  const { about, made, inviting, changing, ending } = store;
  const invite = async () => {
    await store.invite();
    if (!store.made) toastFailed(inviting.failed);
  };
  const change = async () => {
    if (await store.change()) toast(texts.changed);
    else toastFailed(changing.failed);
  };
  const end = async () => {
    const name = about?.name || about?.nickname || texts.someone;
    if (!(await confirmed(texts.endTitle, texts.endWords(name), texts.end))) return;
    if (await store.end()) toast(texts.ended);
    else toastFailed(ending.failed);
  };
  if (made)
    return (
      <Button size="wide" openType="share">
        {texts.send}
      </Button>
    );
  if (!about)
    return (
      <Button size="wide" loading={inviting.running} onTap={() => void invite()}>
        {texts.make}
      </Button>
    );
  return (
    <View className="staff-sheet__foot">
      <Button kind="line" loading={ending.running} onTap={() => void end()}>
        {texts.end}
      </Button>
      <Button loading={changing.running} onTap={() => void change()}>
        {texts.save}
      </Button>
    </View>
  );
});
