import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field, FieldLine } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Moments } from '@/components/admin/Moments';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { goBack, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { PromotionForm } from '../../promotionForm';
import { ScopeCard } from '../../ScopeCard';
import type { StepForm } from '../../stepForm';
import './index.scss';

/** One reduction: how it is counted, its steps, for which goods, from when to when. */
export default observer(function PromotionPage() {
  const shop = useShop();
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const promotionId = useOptionalIdParam('promotion');
  const [form] = useState(() => new PromotionForm(shop, promotionId));
  useLoad(() => void form.known.load());
  return (
    <Screen title={promotionId ? texts.edit : texts.new} bar={form.known.value && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={180} />}>
        {() => (
          <>
            <Head form={form} />
            <Steps form={form} />
            <Scope form={form} />
            <Times form={form} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: PromotionForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { adminTrade, common } = useTexts();
  const texts = adminTrade.promotion;
  const save = async () => {
    if (!(await form.save())) return form.wrong ? toast(texts.wrong[form.wrong]) : toastFailed(form.saving.failed);
    toast(adminTrade.saved);
    return goBack();
  };
  const end = async () => {
    if (!(await confirmed(texts.endAsk, form.hasBegun ? texts.endWords : texts.cancelWords, texts.end))) return;
    if (!(await form.end())) return toastFailed(form.ending.failed);
    toast(texts.ended);
    await goBack();
  };
  return (
    <May do="campaigns.edit">
      <StickyBar>
        {form.promotionId && (
          <Button kind="line" loading={form.ending.running} onTap={() => void end()}>
            {form.hasBegun ? texts.end : common.delete}
          </Button>
        )}
        <Button loading={form.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
});

const Head = observer(function Head({ form }: Props) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  return (
    <Card cells>
      <Field
        title={adminTrade.zh}
        value={form.zh}
        hint={texts.nameHint}
        most={20}
        wrong={form.tried && form.wrong === 'title' ? texts.wrong.title : undefined}
        onWrite={(value) => form.write('zh', value)}
      />
      <Field
        title={adminTrade.en}
        value={form.en}
        hint={adminTrade.enHint}
        most={40}
        onWrite={(value) => form.write('en', value)}
      />
      <FieldLine title={texts.how}>
        {(['amount', 'count'] as const).map((by) => (
          <Chip key={by} sunken on={form.by === by} onTap={() => form.count(by)}>
            {texts.by[by]}
          </Chip>
        ))}
      </FieldLine>
    </Card>
  );
});

const Steps = observer(function Steps({ form }: Props) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const { wrong, tried } = form;
  const isWrong = tried && (wrong === 'steps' || wrong === 'tooMuch');
  return (
    <Card title={texts.steps}>
      {form.steps.map((step, i) => (
        <Step key={i} form={form} step={step} />
      ))}
      {isWrong && <Text className="field__wrong">{texts.wrong[wrong]}</Text>}
      <Button kind="line" size="wide" icon="plus" onTap={() => form.addStep()}>
        {texts.addStep}
      </Button>
    </Card>
  );
});

const Step = observer(function Step({ form, step }: Props & { readonly step: StepForm }) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const { by } = form;
  return (
    <View className="promotion-form__step">
      <View className="promotion-form__fields">
        <Field
          title={texts.from}
          type={by === 'amount' ? 'digit' : 'number'}
          value={step.from}
          hint={by === 'amount' ? '0.00' : '0'}
          unit={by === 'amount' ? adminTrade.yuan : adminTrade.unit.count}
          most={10}
          onWrite={(value) => step.write('from', value, by)}
        />
        <Field
          title={texts.off}
          type="digit"
          value={step.off}
          hint="0.00"
          unit={adminTrade.yuan}
          most={10}
          onWrite={(value) => step.write('off', value, by)}
        />
      </View>
      {form.steps.length > 1 && (
        <View
          className="promotion-form__remove"
          ariaRole="button"
          ariaLabel={texts.removeStep}
          onClick={() => form.removeStep(step)}
        >
          <Icon name="trash-2" size={18} />
        </View>
      )}
    </View>
  );
});

const Scope = observer(function Scope({ form }: Props) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const isWrong = form.tried && form.wrong === 'scope';
  return <ScopeCard form={form} title={texts.scope} wrong={isWrong ? texts.wrong.scope : undefined} />;
});

/** In the time of Beijing; a beginning that has passed is a fact. */
const Times = observer(function Times({ form }: Props) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const { wrong, tried } = form;
  return (
    <Card cells>
      {(['startsAt', 'endsAt'] as const).map((which) => {
        const title = which === 'startsAt' ? texts.starts : texts.ends;
        const isFixed = which === 'startsAt' && form.hasBegun;
        const isWrong = which === 'endsAt' && tried && (wrong === 'time' || wrong === 'over');
        return (
          <FieldLine key={which} title={title} wrong={isWrong ? texts.wrong[wrong] : undefined}>
            <Moments
              title={title}
              at={form[which]}
              fixed={isFixed}
              onSet={(part, value) => form.set(which, part, value)}
            />
          </FieldLine>
        );
      })}
    </Card>
  );
});
