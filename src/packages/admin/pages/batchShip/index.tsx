import { Picker, Text, Textarea, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { CARRIERS } from '@/domain/parcel';
import { MOST_ROWS } from '@/domain/pastedRows';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { answerOf } from '@/stores/wechat';
import { BatchRows, BatchTally, NotUnderstood } from '../../BatchRows';
import { BatchShipping } from '../../batchShippingStore';
import { useOrderTexts } from '../../useOrderTexts';
import './index.scss';

const LONGEST = 20_000; // letters

/** Many orders at once: a table is pasted, each row is held against the shop, and the good ones leave one by one. */
export default observer(function BatchShipPage() {
  const shop = useShop();
  const { batch: texts } = useOrderTexts();
  const [store] = useState(() => new BatchShipping(shop));
  return (
    <Screen title={texts.title} bar={<Bar store={store} />}>
      {!store.shipping && <Paste store={store} />}
      <NotUnderstood rows={store.notUnderstood} />
      <BatchTally store={store} />
      <BatchRows rows={store.rows} />
    </Screen>
  );
});

interface Props {
  readonly store: BatchShipping;
}

const Bar = observer(function Bar({ store }: Props) {
  const { batch: texts } = useOrderTexts();
  const { understood, rows, checking, shipping } = store;
  const waiting = store.of('waiting', 'lost').length;
  const done = store.of('sent').length;
  const check = async () => {
    await store.check();
    if (store.failed) toastFailed(store.failed);
  };
  const ship = async () => {
    const sent = await store.ship();
    const left = store.of('waiting', 'lost').length;
    if (store.failed) return toastFailed(store.failed);
    toast(left > 0 ? texts.stopped(left) : texts.done(sent));
  };
  if (shipping) {
    return (
      <StickyBar>
        <Button kind="line" onTap={() => store.stop()}>
          {texts.stop}
        </Button>
        <Button loading onTap={() => undefined}>
          {texts.shipping(done, done + waiting)}
        </Button>
      </StickyBar>
    );
  }
  if (rows.length > 0 && waiting > 0) {
    return (
      <StickyBar>
        <Button onTap={() => void ship()}>{texts.ship(waiting)}</Button>
      </StickyBar>
    );
  }
  return (
    <StickyBar>
      <Button
        loading={checking}
        whyNot={understood.length === 0 ? texts.nothing : undefined}
        onTap={() => void check()}
      >
        {texts.check(understood.length)}
      </Button>
    </StickyBar>
  );
});

const Paste = observer(function Paste({ store }: Props) {
  const { batch: texts } = useOrderTexts();
  const { orders } = useTexts();
  const fromClipboard = async () => {
    const { given } = await answerOf(Taro.getClipboardData());
    const data = given?.data ?? '';
    if (data.trim() === '') return toast(texts.clipboardNone);
    store.paste(data.slice(0, LONGEST));
  };
  const choices = [texts.noUsual, ...CARRIERS.map((carrier) => orders.carriers[carrier])];
  return (
    <Card title={texts.paste} aside={<Text>{texts.clipboard}</Text>} onAside={() => void fromClipboard()}>
      <Textarea
        className="batch-paste"
        placeholderClass="field__hint"
        value={store.text}
        placeholder={texts.hint}
        maxlength={LONGEST}
        ariaLabel={texts.paste}
        onInput={({ detail }) => store.paste(detail.value)}
      />
      <FieldLine title={texts.usual}>
        <Picker
          mode="selector"
          className="field__picker"
          range={choices}
          value={store.usual ? CARRIERS.indexOf(store.usual) + 1 : 0}
          onChange={({ detail }) => store.choose(CARRIERS[Number(detail.value) - 1])}
        >
          <View className="field__chosen" ariaRole="button" ariaLabel={texts.usual}>
            <Text>{store.usual ? orders.carriers[store.usual] : texts.noUsual}</Text>
            <Icon name="chevron-right" size={16} />
          </View>
        </Picker>
      </FieldLine>
      {store.text !== '' && (
        <Text className="batch-count">
          {[
            texts.rows(store.understood.length),
            store.notUnderstood.length > 0 && texts.badRows(store.notUnderstood.length),
            store.isCut && texts.tooMany(MOST_ROWS),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
    </Card>
  );
});
