import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { CouponTicket } from '@/components/CouponTicket';
import { notWithWords } from '@/components/couponWords';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goBack, pathTo, replaceBy, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { CouponForm } from '../../couponForm';
import { validWords } from '../../templateWords';
import { useTemplateSpeech } from '../../useTemplateSpeech';
import { Giving } from './Giving';
import './index.scss';
import { Limits } from './Limits';
import { Scope } from './Scope';
import { useWrong } from './useWrong';
import { Validity } from './Validity';
import { Worth } from './Worth';

/** A coupon as it is put together: what it is worth and for what, for whom, how many; and what customers will see. */
export default observer(function CouponFormPage() {
  const shop = useShop();
  const { adminCoupons: texts } = useTexts();
  const templateId = useOptionalIdParam('template');
  const isCopy = useParam('copy') !== undefined;
  const [form] = useState(() => {
    const [changed, like] = isCopy ? [undefined, templateId] : [templateId, undefined];
    return new CouponForm(shop, changed, like);
  });
  useLoad(() => void form.known.load());
  return (
    <Screen title={form.templateId ? texts.edit : texts.new} bar={form.known.value && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={180} />}>
        {() => (
          <>
            {form.isSettled && <Text className="coupon-form__note">{texts.form.settled(form.taken)}</Text>}
            {!form.isSettled && (
              <>
                <Names form={form} />
                <Worth form={form} />
                <Scope form={form} />
                <Validity form={form} />
              </>
            )}
            <Giving form={form} />
            <Limits form={form} />
            <Preview form={form} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: CouponForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { adminCoupons, common } = useTexts();
  const wrong = useWrong(form);
  const save = async () => {
    const id = await form.save();
    const part = form.firstWrong;
    if (id === undefined) return part ? toast(wrong(part, 'now') ?? '') : toastFailed(form.saving.failed);
    toast(adminCoupons.form.saved);
    return form.templateId ? goBack() : replaceBy(pathTo.couponTemplate(id));
  };
  return (
    <May do="campaigns.edit">
      <StickyBar>
        <Button loading={form.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
});

const Names = observer(function Names({ form }: Props) {
  const { adminCoupons, adminTrade } = useTexts();
  const wrong = useWrong(form);
  return (
    <Card cells>
      <Field
        title={adminTrade.zh}
        value={form.zh}
        hint={adminCoupons.form.nameHint}
        most={20}
        wrong={wrong('title')}
        onWrite={(value) => form.write('zh', value)}
      />
      <Field
        title={adminTrade.en}
        value={form.en}
        hint={adminTrade.enHint}
        most={40}
        onWrite={(value) => form.write('en', value)}
      />
    </Card>
  );
});

/** The ticket as customers see it; it changes while one types. */
const Preview = observer(function Preview({ form }: Props) {
  const { adminCoupons, adminTrade, coupon: texts } = useTexts();
  const speech = useTemplateSpeech();
  const { terms, isForAll, categories, goods, except } = form;
  const { promotion } = adminTrade;
  const count = categories.length + goods.length;
  const all = except.length > 0 ? texts.scope.except(except.length) : texts.scope.all;
  const notWith = notWithWords(terms, texts);
  const notes = [isForAll ? all : promotion.chosen(count), validWords(terms, speech), ...(notWith ? [notWith] : [])];
  const title = { zh: form.zh || adminCoupons.form.nameHint, en: form.en || form.zh || adminCoupons.form.nameHint };
  return (
    <>
      <Text className="coupon-form__preview">{adminCoupons.form.preview}</Text>
      <CouponTicket coupon={{ ...terms, title }} notes={notes} />
    </>
  );
});
