import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { CouponTicket } from '@/components/CouponTicket';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminTemplate } from '@/contract/adminCoupons';
import { leftOf } from '@/domain/coupon';
import { goTo, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { CouponTemplateStore } from '../../couponTemplates';
import { LiveEffect } from '../../LiveEffect';
import { moment, templateNotes, templateTerms } from '../../templateWords';
import { useTemplateSpeech } from '../../useTemplateSpeech';
import { Holders } from './Holders';
import './index.scss';
import { VoidSheet } from './VoidSheet';

const TONES = { coming: 'warn', running: 'good', over: 'quiet' } as const;

/** One coupon: what it is, what came of it, who has it; it is given, changed, stopped and made void. */
export default observer(function CouponTemplatePage() {
  const shop = useShop();
  const { adminCoupons: texts } = useTexts();
  const templateId = useIdParam('template');
  const [store] = useState(() => new CouponTemplateStore(shop, templateId));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { value } = store.template;
  return (
    <Screen title={texts.one} bar={value && <Bar template={value} store={store} />}>
      <Await of={store.template} bones={<ListBones height={180} />}>
        {(template) => (
          <>
            <Head template={template} />
            <Numbers template={template} />
            <LiveEffect what="coupon" id={templateId} />
            <Ends template={template} store={store} />
            <Holders store={store} />
          </>
        )}
      </Await>
      <VoidSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly template: AdminTemplate;
  readonly store: CouponTemplateStore;
}

const Bar = observer(function Bar({ template: { id, state, stage, ways } }: Props) {
  const { adminCoupons: texts } = useTexts();
  const isOver = stage === 'over';
  return (
    <StickyBar>
      <May do="campaigns.edit">
        <Button kind="soft" onTap={() => goTo.couponForm(id, 'copy')}>
          {texts.copy}
        </Button>
      </May>
      {state === 'running' && (
        <May do="campaigns.edit">
          <Button kind={ways.includes('given') && !isOver ? 'soft' : 'main'} onTap={() => goTo.couponForm(id)}>
            {texts.change}
          </Button>
        </May>
      )}
      {!isOver && ways.includes('given') && (
        <May do="coupons.give">
          <Button onTap={() => goTo.giveCoupons(id)}>{texts.give.do}</Button>
        </May>
      )}
    </StickyBar>
  );
});

const Head = observer(function Head({ template }: Pick<Props, 'template'>) {
  const { adminCoupons: texts } = useTexts();
  const speech = useTemplateSpeech();
  const { stage, startsAt, endsAt } = template;
  return (
    <>
      <CouponTicket coupon={template} notes={templateNotes(template, speech)} faded={stage === 'over'} />
      <View className="coupon-template__terms">
        <Tag tone={TONES[stage]}>{texts.stage[stage]}</Tag>
        {templateTerms(template, speech).map((term) => (
          <Tag key={term}>{term}</Tag>
        ))}
      </View>
      <Text className="coupon-template__note">{texts.time(moment(startsAt, speech), moment(endsAt, speech))}</Text>
    </>
  );
});

const COUNTS = ['taken', 'spent', 'usable', 'frozen', 'expired', 'voided'] as const;

/** What came of it. Each figure can be added up again. */
const Numbers = observer(function Numbers({ template }: Pick<Props, 'template'>) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.numbers;
  const { numbers, budget } = template;
  return (
    <Card title={texts.title}>
      <View className="coupon-template__numbers">
        {COUNTS.map((name) => (
          <View key={name}>
            <Text className="coupon-template__figure">{String(numbers[name])}</Text>
            <Text className="coupon-template__name">{texts[name]}</Text>
          </View>
        ))}
      </View>
      {template.stage !== 'over' && (
        <Cell title={texts.left} plain>
          <Text>{String(leftOf(template, numbers))}</Text>
        </Cell>
      )}
      <Cell title={texts.budget} plain>
        <Text>{money(budget)}</Text>
      </Cell>
      <Cell title={texts.promised} plain>
        <Text>{money(numbers.promised)}</Text>
      </Cell>
      <Cell title={texts.cost} plain>
        <Text>{money(numbers.cost)}</Text>
      </Cell>
      <Cell title={texts.brought}>
        <Text>{money(numbers.brought)}</Text>
      </Cell>
      <Text className="coupon-template__note coupon-template__sum">{texts.note}</Text>
    </Card>
  );
});

/** What puts an end to it: none are given any more, or none can be used. */
const Ends = observer(function Ends({ template, store }: Props) {
  const { adminCoupons: texts } = useTexts();
  const stop = async () => {
    if (!(await confirmed(texts.stopAsk, texts.stopWords, texts.stop))) return;
    if (!(await store.stop())) return toastFailed(store.stopping.failed);
    toast(texts.stopped);
    await store.load();
  };
  if (template.state === 'void') return null;
  return (
    <View className="coupon-template__ends">
      {template.state === 'running' && (
        <May do="campaigns.edit">
          <Button kind="line" loading={store.stopping.running} onTap={() => void stop()}>
            {texts.stop}
          </Button>
        </May>
      )}
      <May do="campaigns.edit">
        <Button kind="line" onTap={() => store.beginVoiding({ all: true })}>
          {texts.void}
        </Button>
      </May>
    </View>
  );
});
