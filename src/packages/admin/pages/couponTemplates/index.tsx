import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { CouponTicket } from '@/components/CouponTicket';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import type { AdminTemplate } from '@/contract/adminCoupons';
import { leftOf } from '@/domain/coupon';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { CouponTemplates, keyOfTemplate, TEMPLATE_TABS } from '../../couponTemplates';
import { givenWords, templateNotes } from '../../templateWords';
import { useTemplateSpeech } from '../../useTemplateSpeech';
import './index.scss';

/** The coupons of the shop: those that people get now, that they will, and that are over, each with what came of it. */
export default observer(function CouponTemplatesPage() {
  const shop = useShop();
  const { adminCoupons: texts } = useTexts();
  const [store] = useState(() => new CouponTemplates(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { list, stage } = store;
  const isRefused = list.failed?.kind === 'refused';
  const bar = (
    <May do="campaigns.edit">
      <StickyBar>
        <Button onTap={() => goTo.couponForm()}>{texts.new}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.title} bar={!isRefused && bar}>
      {!isRefused && (
        <>
          <Owed store={store} />
          <TabStrip
            tabs={TEMPLATE_TABS.map((name) => ({ name, words: texts.stage[name] }))}
            current={stage}
            onChoose={(name) => store.choose(name)}
          />
        </>
      )}
      <PageList
        list={list}
        keyOf={keyOfTemplate}
        bones={<ListBones height={130} />}
        empty={<EmptyState {...texts.empty[stage]} />}
      >
        {(template) => <TemplateRow template={template} />}
      </PageList>
    </Screen>
  );
});

/** What is owed is told until it is paid. */
const Owed = observer(function Owed({ store }: { readonly store: CouponTemplates }) {
  const { adminCoupons: texts } = useTexts();
  const say = useWords();
  const { value } = store.owed;
  if (!value || value.owed === 0) return null;
  return (
    <View className="coupon-templates__owed">
      <Text className="coupon-templates__strong">{texts.owed(value.owed)}</Text>
      <Text>{value.template ? texts.owedPaid(say(value.template.title)) : texts.owedNone}</Text>
    </View>
  );
});

const TemplateRow = observer(function TemplateRow({ template }: { readonly template: AdminTemplate }) {
  const { adminCoupons: texts } = useTexts();
  const speech = useTemplateSpeech();
  const { id, stage, numbers } = template;
  const came = texts.short(stage === 'over' ? 0 : leftOf(template, numbers), numbers.spent, money(numbers.cost));
  return (
    <CouponTicket
      coupon={template}
      notes={[...templateNotes(template, speech), givenWords(template, speech), came]}
      faded={stage === 'over'}
      onTap={() => void goTo.couponTemplate(id)}
    />
  );
});
