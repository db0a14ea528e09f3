import { Input, Picker, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { copy } from '@/components/copy';
import { Icon } from '@/components/Icon';
import { toast } from '@/components/toast';
import type { ReturnTo } from '@/domain/afterSale';
import { CARRIERS } from '@/domain/parcel';
import { useTexts } from '@/stores/language';
import { answerOf } from '@/stores/wechat';
import './SaleBack.scss';
import type { SaleStore } from './saleStore';

interface Props {
  readonly store: SaleStore;
  readonly to: ReturnTo;
}

/** Where it is to be sent, whole, since it must be written on a parcel; and the number of that parcel. */
export const SaleBack = observer(function SaleBack({ store, to }: Props) {
  const { afterSale } = useTexts();
  const texts = afterSale.back;
  const all = `${to.name} ${to.phone} ${to.place}`;
  return (
    <>
      <Card title={texts.title} aside={texts.copy} onAside={() => void copy(all)}>
        <Text className="sale-back__to" selectable>
          {all}
        </Text>
      </Card>
      <Waybill store={store} />
    </>
  );
});

const Waybill = observer(function Waybill({ store }: Pick<Props, 'store'>) {
  const { afterSale, orders } = useTexts();
  const texts = afterSale.back;
  const scan = async () => {
    const answer = await answerOf(Taro.scanCode({ scanType: ['barCode', 'qrCode'] }));
    if (answer.given) store.writeWaybill(answer.given.result);
    else if (answer.why === 'failed') toast(texts.scanFailed);
  };
  return (
    <Card title={texts.form}>
      <View className="sale-back__line">
        <Text className="sale-back__name">{texts.carrier}</Text>
        <Picker
          mode="selector"
          className="sale-back__picker"
          range={CARRIERS.map((carrier) => orders.carriers[carrier])}
          value={CARRIERS.indexOf(store.carrier)}
          onChange={({ detail }) => store.carry(CARRIERS[Number(detail.value)] ?? CARRIERS[0])}
        >
          <View className="sale-back__chosen" ariaRole="button" ariaLabel={texts.carrier}>
            <Text>{orders.carriers[store.carrier]}</Text>
            <Icon name="chevron-right" size={16} />
          </View>
        </Picker>
      </View>
      <View className="sale-back__line">
        <Text className="sale-back__name">{texts.waybill}</Text>
        <Input
          className="sale-back__input"
          value={store.waybill}
          placeholder={texts.hint}
          placeholderClass="sale-back__hint"
          maxlength={32}
          ariaLabel={texts.waybill}
          onInput={({ detail }) => store.writeWaybill(detail.value)}
        />
        <View className="sale-back__scan" ariaRole="button" ariaLabel={texts.scan} onClick={() => void scan()}>
          <Icon name="scan-line" size={22} />
        </View>
      </View>
    </Card>
  );
});
