import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { toastFailed } from '@/components/toast';
import type { Unmasked } from '@/contract/adminPrivacy';
import type { OrderId, UserId } from '@/domain/id';
import { UNMASK_REASONS, type UnmaskReason } from '@/domain/privacy';
import { useShop } from '@/stores/shop';
import { Task } from '@/stores/task';
import './Unmask.scss';
import { useLookTexts } from './useLookTexts';

interface Props {
  readonly subject:
    | { readonly kind: 'orders'; readonly orderIds: OrderId[] }
    | { readonly kind: 'customer'; readonly userId: UserId };
  readonly reasons?: readonly UnmaskReason[];
  readonly onShown: (unmasked: Unmasked) => void;
}

/** Shows who somebody is, to who may see it and says what for. Nothing for who may not. */
export const Unmask = observer(function Unmask({ subject, reasons = UNMASK_REASONS, onShown }: Props) {
  const shop = useShop();
  const texts = useLookTexts();
  const [open, setOpen] = useState(false);
  const [looking] = useState(() => new Task(shop, shop.admin.unmask));
  if (!shop.session.may('personal.see')) return null;
  const look = async (why: UnmaskReason) => {
    const shown = await looking.run({ subject, why });
    if (!shown) return toastFailed(looking.failed);
    setOpen(false);
    return onShown(shown);
  };
  return (
    <>
      <Button kind="line" size="small" icon="lock" onTap={() => setOpen(true)}>
        {texts.whole}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} label={texts.why}>
        <Text className="unmask__title">{texts.why}</Text>
        <View className="unmask__reasons">
          {reasons.map((why) => (
            <Button key={why} kind="soft" loading={looking.running} onTap={() => void look(why)}>
              {texts.reasons[why]}
            </Button>
          ))}
        </View>
        <Text className="unmask__note">{texts.kept}</Text>
      </Sheet>
    </>
  );
});
