import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { SearchBox } from '@/components/admin/SearchBox';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { CouponTicket } from '@/components/CouponTicket';
import { Face } from '@/components/Face';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Tick } from '@/components/Tick';
import { toast, toastFailed } from '@/components/toast';
import type { CustomerFound } from '@/contract/adminCoupons';
import { goBack, useIdParam, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { GivingCoupons } from '../../givingCoupons';
import { templateNotes } from '../../templateWords';
import { useTemplateSpeech } from '../../useTemplateSpeech';
import './index.scss';

/** One of a coupon to each of the people who are found and chosen, and why. */
export default observer(function GiveCouponsPage() {
  const shop = useShop();
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.give;
  const speech = useTemplateSpeech();
  const templateId = useIdParam('template');
  const userId = useOptionalIdParam('user');
  const [store] = useState(() => new GivingCoupons(shop, templateId, userId));
  useLoad(() => void store.template.load());
  return (
    <Screen title={texts.title} bar={store.template.value && <Bar store={store} />}>
      <Await of={store.template} bones={<ListBones height={130} />}>
        {(template) => (
          <>
            <CouponTicket coupon={template} notes={templateNotes(template, speech)} />
            <View className="give-coupons__search">
              <SearchBox value={store.search.words} hint={texts.search} onType={(words) => store.search.type(words)} />
            </View>
            <People store={store} />
            <Card cells>
              <Field
                title={texts.reason}
                value={store.reason}
                hint={texts.reasonHint}
                most={100}
                wrong={store.tried && store.wrong === 'reason' ? texts.wrong.reason : undefined}
                onWrite={(value) => store.write(value)}
              />
            </Card>
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly store: GivingCoupons;
}

/** Who is chosen stays in sight, whatever is looked for next. */
const People = observer(function People({ store }: Props) {
  const { adminCoupons } = useTexts();
  const { search } = store;
  const found = search.found.value ?? [];
  const others = found.filter(({ userId }) => !store.has(userId));
  if (store.chosen.length === 0 && others.length === 0 && !search.isNobody) return null;
  return (
    <Card>
      {[...store.chosen, ...others].map((customer) => (
        <Person key={customer.userId} customer={customer} store={store} />
      ))}
      {search.isNobody && <Text className="give-coupons__none">{adminCoupons.give.none}</Text>}
    </Card>
  );
});

const Person = observer(function Person({ customer, store }: Props & { readonly customer: CustomerFound }) {
  const { adminCoupons } = useTexts();
  const { userId, nickname, avatar, orders } = customer;
  const name = nickname || adminCoupons.holders.nobody;
  return (
    <View className="give-coupons__person">
      <Tick on={store.has(userId)} label={name} onTap={() => store.toggle(customer)} />
      <Face avatar={avatar} nickname={nickname} />
      <View className="give-coupons__about">
        <Text className="give-coupons__name">{name}</Text>
        <Text className="give-coupons__note">{adminCoupons.give.orders(orders)}</Text>
      </View>
    </View>
  );
});

const Bar = observer(function Bar({ store }: Props) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.give;
  const give = async () => {
    const given = await store.give();
    if (given === undefined) return store.wrong ? toast(texts.wrong[store.wrong]) : toastFailed(store.giving.failed);
    const left = store.chosen.length;
    toast(left > 0 ? texts.left(left) : texts.done(given));
    return left === 0 ? goBack() : undefined;
  };
  return (
    <May do="coupons.give">
      <StickyBar>
        <Button loading={store.giving.running} onTap={() => void give()}>
          {store.chosen.length > 0 ? texts.chosen(store.chosen.length) : texts.do}
        </Button>
      </StickyBar>
    </May>
  );
});
