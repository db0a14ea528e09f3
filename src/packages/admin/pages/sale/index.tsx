import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Photos } from '@/components/Photos';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import type { AdminAfterSale } from '@/contract/afterSale';
import { goTo, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import { Reach } from '../../Reach';
import { SaleLog } from '../../SaleLog';
import { SaleSheets } from '../../SaleSheets';
import { isTimed, saleTone, statusText, wantText } from '../../saleWords';
import { ShopSale } from '../../shopSale';
import { TimeLeft } from '../../TimeLeft';
import { type SaleDeeds, useSaleDeeds } from '../../useSaleDeeds';
import '../../ShopSaleRow.scss';
import './index.scss';

/** One after-sale, whole: who wants what and why, by when it must be decided, and all that was said. */
export default observer(function ShopSalePage() {
  const shop = useShop();
  const { adminSales: texts } = useTexts();
  const saleId = useIdParam('aftersale');
  const [store] = useState(() => new ShopSale(shop, saleId));
  const { value } = store.sale;
  const deeds = useSaleDeeds(store, value);
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} bar={value && hasDeed(value) && <Bar store={store} sale={value} deeds={deeds} />}>
      <Await of={store.sale} bones={<ListBones height={160} />}>
        {(sale) => <Body sale={sale} />}
      </Await>
      {value && <SaleSheets store={store} sale={value} deeds={deeds} />}
    </Screen>
  );
});

const isFailed = ({ status, refund }: AdminAfterSale) => status === 'refunding' && refund?.status === 'failed';
const hasDeed = (sale: AdminAfterSale) => ['asked', 'returning', 'reshipping'].includes(sale.status) || isFailed(sale);

interface BarProps {
  readonly store: ShopSale;
  readonly sale: AdminAfterSale;
  readonly deeds: SaleDeeds;
}

/** The steps that can be taken now. */
const Bar = observer(function Bar({ store, sale, deeds }: BarProps) {
  const { adminSales: texts } = useTexts();
  const { status, kind } = sale;
  return (
    <StickyBar>
      {status === 'asked' && (
        <>
          <May do="sales.decide">
            <Button kind="line" onTap={() => store.begin('decline')}>
              {texts.decline.button}
            </Button>
          </May>
          {store.canOffer && (
            <May do="sales.decide">
              <Button kind="soft" onTap={() => store.begin('offer')}>
                {texts.offer.button}
              </Button>
            </May>
          )}
          <May do="sales.decide">
            <Button loading={store.busy} onTap={() => void deeds.accept()}>
              {texts.accept[kind]}
            </Button>
          </May>
        </>
      )}
      {status === 'returning' && (
        <>
          <May do="sales.decide">
            <Button kind="line" onTap={() => store.begin('declineReturn')}>
              {texts.check.decline}
            </Button>
          </May>
          <May do="sales.receive">
            <Button onTap={() => store.begin('check')}>{texts.check.accept[kind]}</Button>
          </May>
        </>
      )}
      {status === 'reshipping' && (
        <May do="orders.ship">
          <Button onTap={() => store.begin('reship')}>{texts.reship.button}</Button>
        </May>
      )}
      {isFailed(sale) && (
        <May do="refunds.settle">
          <Button onTap={() => store.begin('settle')}>{texts.settle.button}</Button>
        </May>
      )}
    </StickyBar>
  );
});

const Body = observer(function Body({ sale }: { readonly sale: AdminAfterSale }) {
  return (
    <>
      <Head sale={sale} />
      <Wish sale={sale} />
      <Facts sale={sale} />
      {sale.status === 'reshipping' && <Reach orderId={sale.orderId} to={sale.to} />}
      <SaleLog sale={sale} />
    </>
  );
});

/** Who, how it stands, and what happens by itself when nobody does anything. */
const Head = observer(function Head({ sale }: { readonly sale: AdminAfterSale }) {
  const { adminSales: texts, refusal } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { buyer, askedAt, status, actBy, heldUpBy } = sale;
  const tone = isFailed(sale) ? 'bad' : saleTone(sale);
  return (
    <Card>
      <Buyer buyer={buyer} note={momentText(askedAt, now, language.name)}>
        <Text className={`shop-sale__state shop-sale__state--${tone}`}>{statusText(sale, texts)}</Text>
      </Buyer>
      {isTimed(status) && actBy !== undefined && (
        <View className="shop-sale-page__deadline">
          <TimeLeft until={actBy} words={texts.deadline[status]} over={texts.deadline.over} />
        </View>
      )}
      {heldUpBy && <Text className="shop-sale__held">{texts.heldUp(refusal[heldUpBy])}</Text>}
      {isFailed(sale) && <Text className="shop-sale__held">{texts.refundFailedWords}</Text>}
    </Card>
  );
});

/** What is wanted of which goods, why, and what was shown for it. */
const Wish = observer(function Wish({ sale }: { readonly sale: AdminAfterSale }) {
  const { adminSales: texts, afterSale } = useTexts();
  const say = useWords();
  const { lines, kind, reason, words, pictures, total, freight } = sale;
  return (
    <Card title={wantText(sale, texts)} aside={afterSale.reasons[reason]}>
      {lines.map(({ skuId, title, picture, options, units, instead, cash }) => (
        <SoldLine
          key={skuId}
          title={title}
          picture={picture}
          notes={[afterSale.units(say(options), units), instead && afterSale.insteadOf(say(instead))]}
          right={kind !== 'exchange' && <Text>{money(cash)}</Text>}
        />
      ))}
      {words && (
        <View className="shop-sale-page__said">
          <Text>{words}</Text>
        </View>
      )}
      <Photos pictures={pictures} />
      {kind !== 'exchange' && (
        <View className="shop-sale-page__sums">
          {freight > 0 && (
            <Cell title={texts.freight} plain>
              <Text>{money(freight)}</Text>
            </Cell>
          )}
          <Cell title={texts.back} plain>
            <Text className="shop-sale-page__total">{money(total)}</Text>
          </Cell>
        </View>
      )}
    </Card>
  );
});

const Facts = observer(function Facts({ sale }: { readonly sale: AdminAfterSale }) {
  const { adminSales: texts, orders } = useTexts();
  const { parcelBack, parcel, orderId, orderNumber, number } = sale;
  const named = ({ carrier, waybill }: NonNullable<typeof parcelBack>) =>
    orders.waybill(orders.carriers[carrier], waybill);
  return (
    <Card cells>
      {parcelBack && (
        <Cell title={texts.parcelBack} plain>
          <Text selectable>{named(parcelBack)}</Text>
        </Cell>
      )}
      {parcel && (
        <Cell title={texts.parcel} plain>
          <Text selectable>{named(parcel)}</Text>
        </Cell>
      )}
      <Cell title={texts.order} plain onTap={() => goTo.shopOrder(orderId)}>
        <Text>{orderNumber}</Text>
      </Cell>
      <Cell title={texts.number} plain>
        <Text selectable>{number}</Text>
      </Cell>
    </Card>
  );
});
