import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { dayIn } from '@/components/admin/chinaTime';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import { Tick } from '@/components/Tick';
import { toast, toastFailed } from '@/components/toast';
import type { PackedOrder } from '@/contract/adminShipping';
import { reach } from '@/domain/delivery';
import { useTexts, useWords } from '@/stores/language';
import type { SavedFile } from '@/stores/savedFile';
import { useShop } from '@/stores/shop';
import { MOST_AT_ONCE, Packing } from '../../packingStore';
import { papers } from '../../papers';
import { useOrderTexts } from '../../useOrderTexts';
import './index.scss';

const TABS = ['pick', 'notes'] as const;

/** What is to be packed: what to take from the shelves, and papers to print for each order. */
export default observer(function PackingPage() {
  const shop = useShop();
  const { pack: texts } = useOrderTexts();
  const [store] = useState(() => new Packing(shop));
  const [tab, setTab] = useState<(typeof TABS)[number]>('pick');
  useLoad(() => void store.orders.load());
  usePullDownRefresh(() => void store.orders.load().finally(() => Taro.stopPullDownRefresh()));
  const { value } = store.orders;
  return (
    <Screen title={texts.title} bar={value && value.length > 0 && <Bar store={store} />}>
      <TabStrip
        tabs={TABS.map((name) => ({ name, words: texts.tabs[name] }))}
        current={tab}
        onChoose={(name) => setTab(name)}
      />
      <Await of={store.orders} bones={<ListBones height={120} />}>
        {(orders) =>
          orders.length === 0 ? (
            <EmptyState title={texts.none} words={texts.noneWords} />
          ) : (
            <>
              <Tally store={store} all={orders} />
              {tab === 'pick' ? <Picks store={store} /> : <Orders store={store} orders={orders} />}
            </>
          )
        }
      </Await>
    </Screen>
  );
});

interface Props {
  readonly store: Packing;
}

const Tally = observer(function Tally({ store, all }: Props & { readonly all: readonly PackedOrder[] }) {
  const { pack: texts } = useOrderTexts();
  const isAll = store.without.size === 0;
  return (
    <View className="packing-tally">
      <Text className="packing-tally__words">
        {isAll ? texts.all(all.length) : texts.chosen(store.chosen.length)}
        {` · ${texts.units(store.units)}`}
      </Text>
      <Button kind="text" size="small" onTap={() => store.chooseAll(!isAll)}>
        {isAll ? texts.chooseNone : texts.chooseAll}
      </Button>
      {store.isCut && <Text className="packing-tally__more">{texts.more(MOST_AT_ONCE)}</Text>}
    </View>
  );
});

const Picks = observer(function Picks({ store }: Props) {
  const { pack: texts } = useOrderTexts();
  const say = useWords();
  return (
    <Card>
      {store.picks.map(({ skuId, title, options, picture, units, orders }) => (
        <SoldLine
          key={skuId}
          title={title}
          picture={picture}
          notes={[say(options), texts.ofOrders(orders)]}
          right={<Text className="packing-units">{texts.units(units)}</Text>}
        />
      ))}
    </Card>
  );
});

const Orders = observer(function Orders({ store, orders }: Props & { readonly orders: readonly PackedOrder[] }) {
  const { pack: texts, paper } = useOrderTexts();
  const say = useWords();
  return (
    <Card>
      {orders.map(({ orderId, number, to, lines, remark, notes }) => {
        const { name, place } = reach(to);
        return (
          <View key={orderId} className="packing-order">
            <Tick on={store.isChosen(orderId)} label={number} onTap={() => store.toggle(orderId)} />
            <View className="packing-order__body">
              <Text className="packing-order__who">{`${name} · ${place}`}</Text>
              {lines.map(({ skuId, title, options, units }) => (
                <Text key={skuId} className="packing-order__line">
                  {`${say(title)} ${say(options)} · ${texts.units(units)}`}
                </Text>
              ))}
              {[remark && `${paper.remark}：${remark}`, ...notes].filter(Boolean).map((words) => (
                <Text key={words} className="packing-order__note">
                  {words}
                </Text>
              ))}
              <Text className="packing-order__number">{number}</Text>
            </View>
          </View>
        );
      })}
    </Card>
  );
});

const Bar = observer(function Bar({ store }: Props) {
  const { pack: texts } = useOrderTexts();
  const [file, setFile] = useState<SavedFile | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState(false);
  const write = useWriting(store);
  const count = store.chosen.length;
  const make = async () => {
    if (count === 0) return toast(texts.choose);
    setMaking(true);
    const written = await write();
    setMaking(false);
    if (written === 'full') return toast(texts.full);
    if (!written) return toastFailed(store.unmasking.failed);
    setFile(written);
    setOpen(true);
  };
  return (
    <StickyBar>
      <Button icon="printer" loading={making} onTap={() => void make()}>
        {making && store.seesAddresses ? texts.making(store.made, count) : texts.make(count)}
      </Button>
      <FileSheet file={file} open={open} store={store} onClose={() => setOpen(false)} />
    </StickyBar>
  );
});

/** Makes the file and writes it on this phone. `full`: there is no room for it; nothing: the shop did not give it. */
function useWriting(store: Packing): () => Promise<SavedFile | 'full' | undefined> {
  const { paper } = useOrderTexts();
  const say = useWords();
  const { clock, language, session } = useShop();
  const { common } = useTexts();
  return async () => {
    const orders = await store.forPaper();
    if (!orders) return undefined;
    const { now } = clock;
    const shopName = session.visit?.shop.name ?? common.shopName;
    const content = papers(orders, { paper, say, language: language.name, shopName, now });
    return (await store.write(paper.file(dayIn(now).replaceAll('-', '')), content)) ?? 'full';
  };
}

interface FileProps extends Props {
  readonly file: SavedFile | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
}

const FileSheet = observer(function FileSheet({ file, open, store, onClose }: FileProps) {
  const { pack: texts } = useOrderTexts();
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={texts.made}
      foot={
        <View className="packing-file__foot">
          <Button kind="line" icon="send" onTap={() => void file?.send()}>
            {texts.send}
          </Button>
          <Button icon="printer" onTap={() => void file?.open()}>
            {texts.open}
          </Button>
        </View>
      }
    >
      <Text className="packing-file__title">{texts.made}</Text>
      <Text className="packing-file__name">{file?.name}</Text>
      <Text className="packing-file__words">{texts.madeWords}</Text>
      <Text className="packing-file__words">{store.seesAddresses ? texts.why : texts.masked}</Text>
    </Sheet>
  );
});
