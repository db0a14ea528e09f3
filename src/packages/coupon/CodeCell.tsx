import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { LONGEST_CODE } from '@/domain/coupon';
import { useTexts } from '@/stores/language';
import type { CouponsStore } from './couponsStore';

/** Who has the code of a coupon gets it here. */
export const CodeCell = observer(function CodeCell({ store }: { readonly store: CouponsStore }) {
  const { coupon } = useTexts();
  return (
    <Card cells>
      <Cell icon="ticket" title={coupon.code.title} onTap={() => store.type(true)} />
    </Card>
  );
});

export const CodeSheet = observer(function CodeSheet({ store }: { readonly store: CouponsStore }) {
  const { coupon } = useTexts();
  const { code: texts } = coupon;
  const redeem = async () => {
    if (await store.redeem()) toast(texts.done);
    else toastFailed(store.redeeming.failed);
  };
  return (
    <Sheet
      open={store.typing}
      onClose={() => store.type(false)}
      label={texts.title}
      foot={
        <Button
          size="wide"
          loading={store.redeeming.running}
          whyNot={store.canRedeem ? undefined : texts.first}
          onTap={() => void redeem()}
        >
          {texts.redeem}
        </Button>
      }
    >
      <Text className="coupons__sheet-title">{texts.title}</Text>
      <View className="coupons__code">
        <Input
          className="coupons__code-input"
          placeholderClass="coupons__code-hint"
          value={store.code}
          placeholder={texts.hint}
          maxlength={LONGEST_CODE * 2}
          confirmType="done"
          focus={store.typing}
          ariaLabel={texts.title}
          onInput={({ detail }) => store.write(detail.value)}
          onConfirm={() => store.canRedeem && void redeem()}
        />
      </View>
    </Sheet>
  );
});
