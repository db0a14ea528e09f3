import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { saleText } from '@/components/afterSaleWords';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import type { OrderView } from '@/contract/order';
import { isOpen } from '@/domain/afterSale';
import type { SkuId } from '@/domain/id';
import { goTo, useIdParam, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { ChoiceCard } from '../../ChoiceCard';
import { choicesOf, nameOf } from '../../choices';
import './index.scss';

/** What is wrong with an order, or one line of it, and what should become of it. */
export default observer(function ChoosePage() {
  const { api } = useShop();
  const { afterSale: texts } = useTexts();
  const orderId = useIdParam('order');
  const skuId = useOptionalIdParam('sku');
  const [order] = useState(() => new Loadable(() => api.viewOrder({ orderId })));
  useDidShow(() => void order.load());
  usePullDownRefresh(() => void order.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen
      title={texts.choose.title}
      bar={
        <StickyBar>
          <Button kind="line" openType="contact">
            {texts.choose.service}
          </Button>
        </StickyBar>
      }
    >
      <Await of={order} bones={<Bones />}>
        {(value) => <Body order={value} skuId={skuId} />}
      </Await>
    </Screen>
  );
});

const Body = observer(function Body({
  order,
  skuId,
}: {
  readonly order: OrderView;
  readonly skuId?: SkuId | undefined;
}) {
  const { afterSale: texts, receipt } = useTexts();
  const { clock } = useShop();
  const say = useWords();
  const [now] = useState(clock.now); // It is asked again when the page is come back to.
  const choices = choicesOf(order, now, skuId);
  const open = order.afterSales.filter(isOpen);
  const lines = order.receipt.lines.filter((line) => skuId === undefined || line.skuId === skuId);
  return (
    <>
      <Card>
        {lines.map(({ skuId: id, title, options, picture, quantity }) => (
          <SoldLine key={id} title={title} picture={picture} notes={[receipt.times(say(options), quantity)]} />
        ))}
      </Card>
      {open.length > 0 && (
        <Card cells>
          {open.map((sale) => (
            <Cell key={sale.id} title={saleText(sale, texts)} plain onTap={() => goTo.afterSale(sale.id)} />
          ))}
        </Card>
      )}
      {choices.length > 0 ? (
        <Card title={texts.choose.ask}>
          {choices.map((choice) => (
            <ChoiceCard
              key={nameOf(choice)}
              choice={choice}
              onTap={() => goTo.applyAfterSale({ orderId: order.id, ...choice, skuId })}
            />
          ))}
        </Card>
      ) : (
        <Card title={texts.choose.none}>
          <Text className="choose__none">{texts.choose.noneWords}</Text>
        </Card>
      )}
    </>
  );
});

function Bones() {
  return (
    <>
      {[72, 230].map((height) => (
        <BoneCard key={height}>
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
