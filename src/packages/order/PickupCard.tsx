import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { toast } from '@/components/toast';
import { useOrderState } from '@/components/useOrderState';
import type { OrderView } from '@/contract/order';
import type { Destination } from '@/domain/delivery';
import { useTexts, useWords } from '@/stores/language';
import { answerOf } from '@/stores/wechat';
import './PickupCard.scss';

interface Props {
  readonly order: OrderView;
  readonly to: Extract<Destination, { way: 'pickup' }>;
}

/** Where it is fetched, and the code to show there: large, since somebody reads it from a phone in another hand. */
export const PickupCard = observer(function PickupCard({ order, to }: Props) {
  const { orders } = useTexts();
  const say = useWords();
  const state = useOrderState(order);
  const texts = orders.pickup;
  const { point, name, code } = to;
  const call = async () => {
    const answer = await answerOf(Taro.makePhoneCall({ phoneNumber: point.phone }));
    if (!answer.given && answer.why === 'failed') toast(texts.callFailed);
  };
  return (
    <>
      {state === 'toFetch' && (
        <View className="pickup">
          <Text className="pickup__title">{texts.code}</Text>
          <Text className="pickup__code" ariaLabel={[...code].join(' ')} selectable>
            {code}
          </Text>
          <Text className="pickup__show">{texts.show}</Text>
        </View>
      )}
      <Card title={texts.title} aside={texts.call} onAside={() => void call()}>
        <Text className="pickup__name">{say(point.name)}</Text>
        <Text className="pickup__line">{point.address}</Text>
        <Text className="pickup__line">{`${texts.hours} ${say(point.hours)}`}</Text>
        <Text className="pickup__line" selectable>
          {point.phone}
        </Text>
        <Cell title={texts.who} plain>
          <Text>{name}</Text>
        </Cell>
        {state === 'teaming' && <Text className="pickup__line">{texts.waits}</Text>}
      </Card>
    </>
  );
});
