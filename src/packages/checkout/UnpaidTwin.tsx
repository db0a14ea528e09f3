import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import type { OrderId } from '@/domain/id';
import { pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';

/** The very same was ordered a moment ago: it need not be ordered twice. */
export const UnpaidTwin = observer(function UnpaidTwin({ orderId }: { readonly orderId: OrderId }) {
  const { checkout: texts } = useTexts();
  return (
    <View className="unpaid-twin" ariaRole="alert">
      <Icon name="info" size={18} />
      <Text className="unpaid-twin__words">{texts.twin}</Text>
      <Button kind="line" size="small" onTap={() => void replaceBy(pathTo.order(orderId))}>
        {texts.twinGo}
      </Button>
    </View>
  );
});
