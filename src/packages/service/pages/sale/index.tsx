import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { saleKind } from '@/components/afterSaleWords';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { SoldLine } from '@/components/SoldLine';
import { Timeline } from '@/components/Timeline';
import type { AfterSaleView } from '@/contract/afterSale';
import { goTo, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { Deadline } from '../../Deadline';
import { SaleBack } from '../../SaleBack';
import { SaleBar } from '../../SaleBar';
import { SaleLog } from '../../SaleLog';
import { isTimed, saleHeadline, saleSub } from '../../saleHead';
import { saleSteps } from '../../saleSteps';
import { SaleStore } from '../../saleStore';
import './index.scss';

/** One after-sale, whole: how it stands and by when, what is to be done, and all that was said. */
export default observer(function SalePage() {
  const shop = useShop();
  const { afterSale: texts } = useTexts();
  const afterSaleId = useIdParam('aftersale');
  const [store] = useState(() => new SaleStore(shop, afterSaleId));
  useDidShow(() => void store.sale.load());
  usePullDownRefresh(() => void store.sale.load().finally(() => Taro.stopPullDownRefresh()));
  const { value } = store.sale;
  return (
    <Screen title={value ? saleKind(value, texts) : texts.one} bar={value && <SaleBar store={store} sale={value} />}>
      <Await of={store.sale} bones={<Bones />}>
        {(sale) => <Body sale={sale} store={store} />}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly sale: AfterSaleView;
  readonly store: SaleStore;
}

const Body = observer(function Body({ sale, store }: Props) {
  const { afterSale: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { status, returnTo, orderId, parcel } = sale;
  return (
    <>
      <Head sale={sale} />
      {status === 'offered' && <Offer sale={sale} />}
      {status === 'sending' && returnTo && <SaleBack store={store} to={returnTo} />}
      {parcel && (
        <Card cells>
          <Cell title={texts.exchange.title} icon="truck" onTap={() => goTo.parcel(orderId, parcel.id)}>
            <Text>{parcel.waybill}</Text>
          </Cell>
        </Card>
      )}
      <Card title={texts.progress}>
        <Timeline steps={saleSteps(sale, now, language.name, texts)} />
      </Card>
      <What sale={sale} />
      <SaleLog sale={sale} />
    </>
  );
});

const Head = observer(function Head({ sale }: { readonly sale: AfterSaleView }) {
  const { afterSale: texts } = useTexts();
  const { status, actBy } = sale;
  return (
    <View className="sale__head">
      <Text className="sale__headline">{saleHeadline(sale, texts)}</Text>
      <View className="sale__sub">
        {isTimed(status) && actBy !== undefined ? <Deadline status={status} until={actBy} /> : saleSub(sale, texts)}
      </View>
    </View>
  );
});

/** What the merchant would give, beside what was asked for, with his words. */
const Offer = observer(function Offer({ sale }: { readonly sale: AfterSaleView }) {
  const { afterSale: texts } = useTexts();
  const asked = sale.events.find(({ what }) => what === 'asked')?.amount;
  const offer = [...sale.events].reverse().find(({ what }) => what === 'offered');
  return (
    <Card title={texts.offer.title}>
      <Text className="sale__offer">
        {asked === undefined
          ? texts.head.offered(money(sale.total))
          : texts.offer.words(money(asked), money(sale.total))}
      </Text>
      {offer?.words && <Text className="sale__said">{offer.words}</Text>}
    </Card>
  );
});

/** Which goods, and the numbers that somebody may ask for. */
const What = observer(function What({ sale }: { readonly sale: AfterSaleView }) {
  const { afterSale: texts } = useTexts();
  const say = useWords();
  const { status, lines, kind, freight, total, number, orderId, orderNumber, parcelBack } = sale;
  const { orders } = useTexts();
  const isAgreed = status === 'refunding' || status === 'done';
  return (
    <Card title={texts.what} aside={texts.reasons[sale.reason]}>
      {lines.map(({ skuId, title, picture, options, units, cash, instead }) => (
        <SoldLine
          key={skuId}
          title={title}
          picture={picture}
          notes={[texts.units(say(options), units), instead && texts.insteadOf(say(instead))]}
          right={kind !== 'exchange' && <Text>{money(cash)}</Text>}
        />
      ))}
      <View className="sale__facts">
        {freight > 0 && (
          <Cell title={texts.freight} plain>
            <Text>{money(freight)}</Text>
          </Cell>
        )}
        {kind !== 'exchange' && (
          <Cell title={texts.total[isAgreed ? 'agreed' : status === 'offered' ? 'offered' : 'asked']} plain>
            <Text className="sale__total">{money(total)}</Text>
          </Cell>
        )}
        {parcelBack && (
          <Cell title={texts.back.sentAs} plain>
            <Text selectable>{orders.waybill(orders.carriers[parcelBack.carrier], parcelBack.waybill)}</Text>
          </Cell>
        )}
        <Cell title={texts.order} plain onTap={() => goTo.order(orderId)}>
          <Text>{orderNumber}</Text>
        </Cell>
        <Cell title={texts.number} plain>
          <Text selectable>{number}</Text>
        </Cell>
      </View>
    </Card>
  );
});

function Bones() {
  return (
    <>
      <Bone width={200} height={30} />
      {[130, 180, 150].map((height) => (
        <BoneCard key={height} className="sale__bone">
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
