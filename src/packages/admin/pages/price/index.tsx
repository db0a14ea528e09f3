import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Receipt } from '@/components/Receipt';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { MOST_PRICE_WORDS } from '@/domain/repricing';
import { goBack, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { Pricing } from '../../pricingStore';
import { useOrderTexts } from '../../useOrderTexts';
import './index.scss';

/** Another price for an order that is not paid yet, agreed on with its buyer, who reads why. */
export default observer(function PricePage() {
  const shop = useShop();
  const { price: texts } = useOrderTexts();
  const orderId = useIdParam('order');
  const [store] = useState(() => new Pricing(shop, orderId));
  useLoad(() => void store.load());
  return (
    <Screen title={texts.title} bar={store.order.value && <Bar store={store} />}>
      <Await of={store.order} bones={<ListBones height={160} />}>
        {() => (
          <>
            <Amounts store={store} />
            <Why store={store} />
            <Preview store={store} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly store: Pricing;
}

const Bar = observer(function Bar({ store }: Props) {
  const { price: texts } = useOrderTexts();
  const { refusal } = useTexts();
  const { sum, missing, preview, changing } = store;
  const change = async () => {
    if (missing) return toast(texts.missing[missing]);
    const done = await store.change();
    if (!done) return toastFailed(changing.failed);
    toast(texts.done(money(done.total)));
    await goBack();
  };
  return (
    <StickyBar>
      <Button
        loading={changing.running}
        whyNot={preview?.whyNot && refusal[preview.whyNot]}
        onTap={() => void change()}
      >
        {sum === undefined ? texts.title : texts.confirm(money(sum))}
      </Button>
    </StickyBar>
  );
});

const Amounts = observer(function Amounts({ store }: Props) {
  const { price: texts } = useOrderTexts();
  const { preview, goods, freight } = store;
  const fixed = preview && preview.least.goods > 0 ? texts.fixed(money(preview.least.goods)) : undefined;
  const most = (part: 'goods' | 'freight') => preview && texts.was(money(preview.most[part]));
  return (
    <Card cells>
      <Field
        title={texts.goods}
        value={goods}
        type="digit"
        unit={texts.unit}
        note={[most('goods'), fixed].filter(Boolean).join('，')}
        onWrite={(typed) => store.write('goods', typed)}
      />
      {(preview === undefined || preview.most.freight > 0) && (
        <Field
          title={texts.freight}
          value={freight}
          type="digit"
          unit={texts.unit}
          note={most('freight')}
          onWrite={(typed) => store.write('freight', typed)}
        />
      )}
    </Card>
  );
});

const Why = observer(function Why({ store }: Props) {
  const { price: texts } = useOrderTexts();
  return (
    <Card>
      <Field
        title={texts.why}
        value={store.words}
        hint={texts.whyHint}
        most={MOST_PRICE_WORDS}
        onWrite={(words) => store.say(words)}
      />
      <View className="price-reasons">
        {texts.reasons.map((reason) => (
          <Chip key={reason} sunken on={store.words === reason} onTap={() => store.say(reason)}>
            {reason}
          </Chip>
        ))}
      </View>
      <Text className="price-hint">{texts.hint}</Text>
    </Card>
  );
});

/** The receipt as the buyer will see it: with the reason that stands in the field. */
const Preview = observer(function Preview({ store }: Props) {
  const { preview, words } = store;
  if (!preview || preview.whyNot) return null;
  const { receipt } = preview;
  const said = {
    ...receipt,
    lines: receipt.lines.map((line) => ({
      ...line,
      less: line.less.map((one) =>
        one.because.step === 'shop' ? { ...one, because: { ...one.because, words } } : one,
      ),
    })),
    freights: receipt.freights.map(({ lowered, ...part }) => ({ ...part, lowered: lowered && { ...lowered, words } })),
  };
  return <Receipt receipt={said} sum="toPay" />;
});
