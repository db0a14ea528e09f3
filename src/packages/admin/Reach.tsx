import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { copy } from '@/components/copy';
import { type CodelessDestination, reach } from '@/domain/delivery';
import { useTexts, useWords } from '@/stores/language';
import { callUp } from '@/stores/wechat';
import './Reach.scss';

interface Props {
  readonly to: CodelessDestination;
  readonly remark?: string;
}

/** Whom it goes to, with the whole number: who packs it must be able to write it on the parcel, and to call. */
export const Reach = observer(function Reach({ to, remark }: Props) {
  const { admin: texts } = useTexts();
  const say = useWords();
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
        <Button kind="line" size="small" onTap={() => void callUp(phone)}>
          {texts.call}
        </Button>
        {!isFetched && (
          <Button kind="line" size="small" onTap={() => void copy(`${name} ${phone} ${place}`)}>
            {texts.copyAddress}
          </Button>
        )}
      </View>
    </Card>
  );
});
