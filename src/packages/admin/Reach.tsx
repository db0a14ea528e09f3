import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Unmask } from '@/components/admin/Unmask';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { copy } from '@/components/copy';
import { type CodelessDestination, reach } from '@/domain/delivery';
import type { OrderId } from '@/domain/id';
import { useTexts, useWords } from '@/stores/language';
import { callUp } from '@/stores/wechat';
import './Reach.scss';

interface Props {
  readonly orderId: OrderId;
  readonly to: CodelessDestination; // Masked.
  readonly remark?: string;
}

/** Whom it goes to: masked, until somebody who may says what for. Who packs it must be able to write it, and to call. */
export const Reach = observer(function Reach({ orderId, to: masked, remark }: Props) {
  const { admin: texts } = useTexts();
  const say = useWords();
  const [whole, setWhole] = useState<CodelessDestination>();
  const to = whole ?? masked;
  const { name, phone, place } = reach(to);
  const isFetched = to.way === 'pickup';
  return (
    <Card title={isFetched ? texts.order.fetchAt : texts.order.to}>
      <Text className="reach__who" selectable>{`${name} ${phone}`}</Text>
      <Text className="reach__place" selectable>
        {isFetched ? `${say(to.point.name)} · ${place}` : place}
      </Text>
      {remark && <Text className="reach__remark">{`${texts.order.remark}：${remark}`}</Text>}
      <View className="reach__foot">
        {whole ? (
          <Button kind="line" size="small" onTap={() => void callUp(phone)}>
            {texts.call}
          </Button>
        ) : (
          <Unmask subject={{ kind: 'orders', orderIds: [orderId] }} onShown={({ orders }) => setWhole(orders[0]?.to)} />
        )}
        {whole && !isFetched && (
          <Button kind="line" size="small" onTap={() => void copy(`${name} ${phone} ${place}`)}>
            {texts.copyAddress}
          </Button>
        )}
      </View>
    </Card>
  );
});
