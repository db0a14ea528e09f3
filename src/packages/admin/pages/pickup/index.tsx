import { Switch, Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goBack, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { native } from '@/theme/native';
import { type PickupField, PickupForm } from '../../pickupForm';
import './index.scss';

const LONGEST: Record<PickupField, number> = { zh: 30, en: 60, address: 120, hours: 40, hoursEn: 80, phone: 20 };

/** One pickup point: what it is called, where it is, when it is open. */
export default observer(function PickupPage() {
  const shop = useShop();
  const { adminTrade, common } = useTexts();
  const texts = adminTrade.pickup;
  const pickupId = useOptionalIdParam('pickup');
  const [form] = useState(() => new PickupForm(shop, pickupId));
  useLoad(() => void form.known.load());
  const save = async () => {
    if (!(await form.save())) return form.wrong ? toast(texts.wrong[form.wrong]) : toastFailed(form.saving.failed);
    toast(adminTrade.saved);
    return goBack();
  };
  const bar = (
    <May do="delivery.edit">
      <StickyBar>
        <Button loading={form.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={pickupId ? texts.edit : texts.new} bar={form.known.value && bar}>
      <Await of={form.known} bones={<ListBones count={1} height={280} />}>
        {() => <Fields form={form} />}
      </Await>
    </Screen>
  );
});

const Fields = observer(function Fields({ form }: { readonly form: PickupForm }) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.pickup;
  const field = (name: PickupField, title: string, hint: string) => (
    <Field
      title={title}
      value={form[name]}
      hint={hint}
      most={LONGEST[name]}
      long={name === 'address'}
      wrong={form.tried && form.wrong === name ? texts.wrong[name] : undefined}
      onWrite={(value) => form.write(name, value)}
    />
  );
  return (
    <>
      <Card cells>
        {field('zh', adminTrade.zh, texts.nameHint)}
        {field('en', adminTrade.en, adminTrade.enHint)}
        {field('address', texts.address, texts.addressHint)}
        {field('hours', texts.hours, texts.hoursHint)}
        {field('hoursEn', texts.hoursEn, adminTrade.enHint)}
        {field('phone', texts.phone, texts.phoneHint)}
      </Card>
      <Card>
        <View className="pickup-form__switch">
          <View className="pickup-form__say">
            <Text className="pickup-form__title">{texts.open}</Text>
            <Text className="pickup-form__note">{texts.openNote}</Text>
          </View>
          <Switch
            checked={form.isOpen}
            color={native.accent}
            ariaLabel={texts.open}
            onChange={({ detail }) => form.open(detail.value)}
          />
        </View>
      </Card>
    </>
  );
});
