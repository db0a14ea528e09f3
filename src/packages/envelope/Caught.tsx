import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { RollingAmount } from './RollingAmount';
import type { RainStore } from './rainStore';
import './Caught.scss';

/** What was in the packet that one has caught, small, over the rain. */
export const Caught = observer(function Caught({ store }: { readonly store: RainStore }) {
  const { common, envelope } = useTexts();
  const { rain: texts, slip } = envelope;
  const { opened, shown, rain } = store;
  if (!opened || !rain || !shown) return null;
  const { mine, gives } = opened;
  const isCredit = gives.kind === 'credit';
  return (
    <View className="caught" catchMove onClick={() => store.close()}>
      <View className="caught__slip" onClick={(event) => event.stopPropagation()}>
        <RollingAmount amount={mine.amount} label={slip.aloud(String(mine.amount / 100))} />
        <Text className="caught__words">{isCredit ? texts.gotWords : texts.gotCoupon}</Text>
        <Button size="wide" onTap={() => (isCredit ? goTo.home() : goTo.coupons('mine'))}>
          {isCredit ? texts.use(money(mine.amount)) : texts.useCoupon}
        </Button>
        <Button kind="text" onTap={() => goTo.envelope(rain.envelopeId)}>
          {texts.see}
        </Button>
        <Button kind="text" onTap={() => store.close()}>
          {common.close}
        </Button>
      </View>
    </View>
  );
});
