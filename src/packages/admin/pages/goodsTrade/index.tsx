import { Switch, Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { keyOfGoods } from '@/components/admin/goodsPick';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { SearchBox } from '@/components/admin/SearchBox';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { SoldLine } from '@/components/SoldLine';
import { Stepper } from '@/components/Stepper';
import { toast, toastFailed } from '@/components/toast';
import type { GoodsTrade } from '@/contract/adminTrade';
import { MOST_OF_ONE } from '@/domain/stock';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { native } from '@/theme/native';
import { GoodsTradeStore } from '../../goodsTrade';
import './index.scss';

/** Which freight goods go by, and how many one person may buy. */
export default observer(function GoodsTradePage() {
  const shop = useShop();
  const { adminTrade: texts } = useTexts();
  const [store] = useState(() => new GoodsTradeStore(shop));
  useLoad(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.goods}>
      <SearchBox value={store.pick.words} hint={texts.sold.search} onType={(words) => store.pick.type(words)} />
      <PageList
        list={store.pick.list}
        keyOf={keyOfGoods}
        bones={<ListBones height={56} count={5} />}
        empty={<EmptyState {...texts.sold.none} />}
      >
        {(goods) => <Row goods={goods} store={store} />}
      </PageList>
      <TradeSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly store: GoodsTradeStore;
}

const Row = observer(function Row({ goods, store }: Props & { readonly goods: GoodsTrade }) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.sold;
  const say = useWords();
  const { title, picture, perUser, onSale } = goods;
  const template = store.templateOf(goods);
  return (
    <Card onTap={() => store.begin(goods)}>
      <View ariaRole="button">
        <SoldLine
          title={title}
          picture={picture}
          faded={!onSale}
          notes={[
            [template && say(template.title), perUser === undefined ? texts.noLimit : texts.limit(perUser)]
              .filter(Boolean)
              .join(' · '),
            onSale ? undefined : texts.off,
          ]}
        />
      </View>
    </Card>
  );
});

const TradeSheet = observer(function TradeSheet({ store }: Props) {
  const { adminTrade, common } = useTexts();
  const texts = adminTrade.sold;
  const say = useWords();
  const save = async () => {
    if (await store.save()) toast(adminTrade.saved);
    else toastFailed(store.saving.failed);
  };
  const { goods, isLimited } = store;
  return (
    <Sheet
      open={goods !== undefined}
      onClose={() => store.end()}
      label={adminTrade.goods}
      foot={
        <May do="goods.edit">
          <Button size="wide" loading={store.saving.running} onTap={() => void save()}>
            {common.save}
          </Button>
        </May>
      }
    >
      {goods && <Text className="goods-trade__title">{say(goods.title)}</Text>}
      <Text className="goods-trade__name">{texts.template}</Text>
      <View className="goods-trade__chips">
        {(store.templates.value ?? []).map(({ id, title }) => (
          <Chip key={id} sunken on={store.freightId === id} onTap={() => store.send(id)}>
            {say(title)}
          </Chip>
        ))}
      </View>
      <View className="goods-trade__limit">
        <Text className="goods-trade__say">{texts.limitOn}</Text>
        {isLimited && <Stepper value={store.perUser} most={MOST_OF_ONE} onChange={(count) => store.count(count)} />}
        <Switch
          checked={isLimited}
          color={native.accent}
          ariaLabel={texts.limitOn}
          onChange={({ detail }) => store.limit(detail.value)}
        />
      </View>
      <Text className="goods-trade__note">{texts.words}</Text>
    </Sheet>
  );
});
