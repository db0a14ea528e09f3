import { Input, Picker, Switch, Text, Textarea, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AddressId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { goBack, useOptionalIdParam } from '@/navigation';
import { chosenAddress } from '@/stores/chosenAddress';
import { useTexts } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { type Shop, useShop } from '@/stores/shop';
import { native } from '@/theme/native';
import { AddressForm, type Field } from '../../addressForm';
import { allPlaces } from '../../allPlaces';
import { PasteBox } from '../../PasteBox';
import { readAddress } from '../../readAddress';
import { wechatAddress } from '../../wechatAddress';
import './index.scss';

/** A form with what is known of the address; a new one is empty. */
async function opened(shop: Shop, addressId: AddressId | undefined): Promise<AddressForm> {
  const form = new AddressForm(shop, addressId, (pasted) => readAddress(pasted, allPlaces()));
  if (!addressId) return form;
  const known = (await shop.api.listAddresses({})).find(({ id }) => id === addressId);
  if (!known) throw new Refusal('not_found');
  form.put(known);
  form.makeDefault(known.isDefault);
  return form;
}

/** Writes an address, or changes one. A new one is what the checkout then sends to. */
export default observer(function AddressFormPage() {
  const shop = useShop();
  const { address: texts } = useTexts();
  const addressId = useOptionalIdParam('address');
  const [form] = useState(() => new Loadable(() => opened(shop, addressId)));
  useLoad(() => void form.load());
  return (
    <Screen
      title={addressId ? texts.edit : texts.add}
      bar={form.value && <StickyBar>{<Bar form={form.value} />}</StickyBar>}
    >
      <Await
        of={form}
        bones={
          <BoneCard>
            <Bone height={160} />
          </BoneCard>
        }
      >
        {(value) => <Fields form={value} />}
      </Await>
    </Screen>
  );
});

const Bar = observer(function Bar({ form }: { readonly form: AddressForm }) {
  const { address: texts, common } = useTexts();
  const save = async () => {
    const id = await form.save();
    if (!id) return form.whyNot ? toast(texts.missing[form.whyNot]) : toastFailed(form.saving.failed);
    chosenAddress.choose(id);
    return goBack();
  };
  const remove = async () => {
    if (!(await confirmed(texts.deleteAsk, texts.deleteWords, common.delete))) return;
    if (!(await form.remove())) return toastFailed(form.deleting.failed);
    if (chosenAddress.id === form.addressId) chosenAddress.choose(undefined);
    await goBack();
  };
  return (
    <>
      {form.addressId && (
        <Button kind="line" icon="trash-2" loading={form.deleting.running} onTap={() => void remove()}>
          {common.delete}
        </Button>
      )}
      <Button loading={form.saving.running} onTap={() => void save()}>
        {common.save}
      </Button>
    </>
  );
});

const Fields = observer(function Fields({ form }: { readonly form: AddressForm }) {
  const { address: texts } = useTexts();
  const fromWechat = async () => {
    try {
      const address = await wechatAddress();
      if (address) form.put(address);
    } catch {
      toast(texts.wechatFailed); // Not allowed, or not approved for this mini program: there is the form.
    }
  };
  return (
    <>
      <Card>
        <View className="address-form__wechat" ariaRole="button" onClick={() => void fromWechat()}>
          <Icon name="map-pin" size={18} />
          <Text className="address-form__wechat-words">{texts.fromWechat}</Text>
          <Icon name="chevron-right" size={16} />
        </View>
      </Card>
      {!form.addressId && <PasteBox form={form} />}
      <Card cells>
        <Line form={form} field="name">
          <Input
            className="address-form__input"
            value={form.name}
            placeholder={texts.nameHint}
            maxlength={25}
            ariaLabel={texts.name}
            onInput={({ detail }) => form.write('name', detail.value)}
          />
        </Line>
        <Line form={form} field="phone">
          <Input
            className="address-form__input"
            type="number"
            value={form.phone}
            placeholder={texts.phoneHint}
            maxlength={11}
            ariaLabel={texts.phone}
            onInput={({ detail }) => form.write('phone', detail.value)}
          />
        </Line>
        <Line form={form} field="region">
          <Picker
            mode="region"
            className="address-form__picker"
            value={form.region ? [...form.region] : []}
            onChange={({ detail }) => {
              const [province = '', city = '', district = ''] = detail.value as unknown as string[];
              form.choose([province, city, district]);
            }}
          >
            <View className="address-form__region" ariaRole="button" ariaLabel={texts.region}>
              <Text className={form.region ? '' : 'address-form__hint'}>
                {form.region?.filter(Boolean).join(' ') ?? texts.regionHint}
              </Text>
              <Icon name="chevron-right" size={16} />
            </View>
          </Picker>
        </Line>
        <Line form={form} field="detail">
          <Textarea
            className="address-form__detail"
            value={form.detail}
            placeholder={texts.detailHint}
            maxlength={100}
            autoHeight
            ariaLabel={texts.detail}
            onInput={({ detail }) => form.write('detail', detail.value)}
          />
        </Line>
      </Card>
      <Card cells>
        <View className="address-form__line">
          <Text className="address-form__default">{texts.makeDefault}</Text>
          <Switch
            checked={form.isDefault}
            color={native.accent}
            ariaLabel={texts.makeDefault}
            onChange={({ detail }) => form.makeDefault(detail.value)}
          />
        </View>
      </Card>
    </>
  );
});

interface LineProps {
  readonly form: AddressForm;
  readonly field: Field;
  readonly children: ReactNode;
}

/** A field with its name; and what is wrong with it, once it was to be saved. */
const Line = observer(function Line({ form, field, children }: LineProps) {
  const { address: texts } = useTexts();
  const wrong = form.asked && form.whyNot === field;
  return (
    <View className="address-form__line">
      <Text className="address-form__name">{texts[field]}</Text>
      <View className="address-form__field">
        {children}
        {wrong && <Text className="address-form__wrong">{texts.missing[field]}</Text>}
      </View>
    </View>
  );
});
