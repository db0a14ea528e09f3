import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { useTexts } from '@/stores/language';
import type { CouponTemplateStore } from '../../couponTemplates';

/** What follows from making coupons void, and why it is done. */
export const VoidSheet = observer(function VoidSheet({ store }: { readonly store: CouponTemplateStore }) {
  const { adminCoupons: texts } = useTexts();
  const { voiding, template } = store;
  const title = voiding?.all === false ? texts.voidOneTitle : texts.voidTitle;
  const words = voiding?.all === false ? texts.voidOneWords : texts.voidWords(template.value?.numbers.usable ?? 0);
  const end = async () => {
    if (!(await store.makeVoid())) return toastFailed(store.voidingAll.failed ?? store.voidingOne.failed);
    toast(texts.voided);
    return store.load();
  };
  return (
    <Sheet
      open={voiding !== undefined}
      onClose={() => store.endVoiding()}
      label={title}
      foot={
        <Button
          size="wide"
          loading={store.isVoiding}
          whyNot={store.reason.trim() === '' ? texts.give.wrong.reason : undefined}
          onTap={() => void end()}
        >
          {voiding?.all === false ? texts.holders.void : texts.void}
        </Button>
      }
    >
      <Text className="coupon-template__ask">{title}</Text>
      <Text className="coupon-template__note">{words}</Text>
      <Field
        title={texts.reason}
        value={store.reason}
        hint={texts.reasonHint}
        most={100}
        onWrite={(value) => store.write(value)}
      />
    </Sheet>
  );
});
