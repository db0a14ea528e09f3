import { Input, Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { scan } from '@/components/admin/scan';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { MOST_NOTE } from '@/domain/shelf';
import { STOCK_REASONS, STOCK_WAYS } from '@/domain/stockMoves';
import { goTo, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { FindSheet } from '../../FindSheet';
import { type SlipLine, SlipStore } from '../../slipStore';
import { useGoodsTexts } from '../../useGoodsTexts';
import './index.scss';

/** A slip of stock: why, what, how many. */
export default observer(function StockSlipPage() {
  const shop = useShop();
  const { slip: texts } = useGoodsTexts();
  const goodsId = useOptionalIdParam('goods');
  const [store] = useState(() => new SlipStore(shop));
  const [finding, setFinding] = useState(false);
  useLoad(() => {
    if (goodsId) void store.begin(goodsId).then(toastFailed);
  });
  const scanned = async () => {
    const code = await scan(texts.scanFailed);
    const outcome = code && (await store.scanned(code));
    if (outcome === 'full') toast(texts.full);
    else if (outcome === 'unknown') toast(texts.unknown(code!));
    else if (typeof outcome === 'object') toastFailed(outcome);
  };
  return (
    <Screen title={texts.title} bar={<Bar store={store} />}>
      <Why store={store} />
      <View className="stock-slip__ways">
        <Button kind="soft" icon="scan-line" onTap={() => void scanned()}>
          {texts.scan}
        </Button>
        <Button kind="line" icon="search" onTap={() => setFinding(true)}>
          {texts.find}
        </Button>
      </View>
      {store.lines.length === 0 ? (
        <EmptyState {...texts.none} />
      ) : (
        <Card>
          {store.lines.map((line) => (
            <Line key={line.skuId} line={line} store={store} />
          ))}
        </Card>
      )}
      <View className="stock-slip__log">
        <Button kind="text" icon="history" onTap={() => void goTo.stockMoves(goodsId)}>
          {texts.log}
        </Button>
      </View>
      <FindSheet open={finding} store={store} onClose={() => setFinding(false)} />
    </Screen>
  );
});

interface Props {
  readonly store: SlipStore;
}

const Why = observer(function Why({ store }: Props) {
  const { slip: texts } = useGoodsTexts();
  return (
    <Card title={texts.because}>
      <View className="stock-slip__chips">
        {STOCK_REASONS.map((because) => (
          <Chip key={because} sunken on={store.because === because} onTap={() => store.choose(because)}>
            {texts.reasons[because]}
          </Chip>
        ))}
      </View>
      {STOCK_WAYS[store.because] === 0 && (
        <View className="stock-slip__chips">
          {[false, true].map((out) => (
            <Chip key={String(out)} sunken on={store.goesOut === out} onTap={() => store.turn(out)}>
              {out ? texts.out : texts.in}
            </Chip>
          ))}
        </View>
      )}
      <Field
        title={texts.note}
        value={store.note}
        hint={store.because === 'other' ? texts.noteNeeded : texts.noteHint}
        most={MOST_NOTE}
        onWrite={(note) => store.remark(note)}
      />
    </Card>
  );
});

const Line = observer(function Line({ line, store }: Props & { readonly line: SlipLine }) {
  const { slip: texts } = useGoodsTexts();
  const say = useWords();
  const { skuId, title, options, picture, stock } = line;
  const count = store.countOf(skuId);
  const name = [say(title), say(options)].filter(Boolean).join(' ');
  const becomes = store.becomes(line);
  return (
    <SoldLine
      title={title}
      picture={picture}
      notes={[
        say(options) || undefined,
        count > 0 ? `${texts.now(stock)} → ${Math.max(0, becomes)}` : texts.now(stock),
      ]}
      right={
        <View className="stock-slip__right">
          <Text className="stock-slip__sign">{store.way > 0 ? '+' : '−'}</Text>
          <Input
            className={`stock-slip__count ${becomes < 0 ? 'stock-slip__count--wrong' : ''}`}
            type="number"
            value={store.typedOf(skuId)}
            placeholder="0"
            placeholderClass="stock-slip__hint"
            maxlength={6}
            ariaLabel={texts.count(name)}
            onInput={({ detail }) => store.write(skuId, detail.value)}
          />
          <View
            className="stock-slip__remove"
            ariaRole="button"
            ariaLabel={texts.remove(name)}
            onClick={() => store.remove(skuId)}
          >
            <Icon name="x" size={18} />
          </View>
        </View>
      }
    />
  );
});

const Bar = observer(function Bar({ store }: Props) {
  const { refusal } = useTexts();
  const { slip: texts } = useGoodsTexts();
  const { wrong } = store;
  const reasons = { nothing: texts.nothing, short: texts.short, note: texts.noteNeeded };
  const book = async () => {
    if (await store.book()) toast(texts.done);
    else if (store.booking.failed?.kind === 'refused') toast(refusal[store.booking.failed.code]);
    else toastFailed(store.booking.failed);
  };
  return (
    <StickyBar>
      <Button
        size="wide"
        {...(wrong && { whyNot: reasons[wrong] })}
        loading={store.booking.running}
        onTap={() => void book()}
      >
        {texts.book(store.changed.length, store.units)}
      </Button>
    </StickyBar>
  );
});
