import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { goBack } from '@/navigation';
import type { Failed } from '@/stores/failed';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import { Face } from './Face';
import { Icon } from './Icon';
import './Failure.scss';

interface Props {
  readonly failed: Failed;
  readonly onRetry: () => void;
  readonly onCheckPayment?: () => void; // Where a payment may be unknown.
}

/** What broke, that money and seat are safe, and what to do. A refusal has nothing to retry: it says why. */
export const Failure = observer(function Failure({ failed, onRetry, onCheckPayment }: Props) {
  const { failure, refusal, common } = useTexts();
  const { session } = useShop();
  if (failed.kind === 'refused') {
    const way = Taro.getCurrentPages().length > 1 ? common.back : common.toHome; // As the bar above says it.
    return <EmptyState title={refusal[failed.code]} action={way} onAction={goBack} />;
  }
  const causes = { offline: failure.offline, outage: failure.server, broken: failure.broken };
  const { title, words } = onCheckPayment ? failure.payment : causes[failed.kind];
  return (
    <View className="failure">
      <View className="failure__drawing">
        <Face avatar={session.me?.avatar ?? ''} nickname={session.me?.nickname ?? ''} size={60} />
        <View className="failure__wire" />
        <Icon name="x" size={20} className="failure__cut" />
        <View className="failure__wire" />
        <View className="failure__shop">
          <Icon name="store" size={24} />
        </View>
      </View>
      <Text className="failure__title">{title}</Text>
      <Text className="failure__words">{words}</Text>
      <Button icon="rotate-cw" onTap={onRetry}>
        {common.retry}
      </Button>
      {onCheckPayment && (
        <Button kind="text" onTap={onCheckPayment}>
          {failure.checkPayment}
        </Button>
      )}
      {failed.kind === 'outage' && (
        <Text className="failure__support" selectable>
          {failure.support(failed.traceId)}
        </Text>
      )}
    </View>
  );
});
