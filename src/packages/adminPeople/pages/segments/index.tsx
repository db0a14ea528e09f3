import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import type { ShopSegment } from '@/contract/adminCustomers';
import { goTo } from '@/navigation';
import { language, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { momentText } from '@/texts/when';
import { FilterSheet } from '../../FilterSheet';
import { FilterForm } from '../../filterForm';
import { filterWords } from '../../filterWords';
import { SegmentsStore } from '../../segmentsStore';
import { usePeopleTexts } from '../../usePeopleTexts';
import { GiftSheet } from './GiftSheet';
import { SegmentForm } from './SegmentForm';
import './index.scss';

/** Groups of customers that were kept under a name. */
export default observer(function SegmentsPage() {
  const shop = useShop();
  const { segment: texts } = usePeopleTexts();
  const [store] = useState(() => new SegmentsStore(shop));
  const [form] = useState(() => new FilterForm(shop));
  const [filtering, setFiltering] = useState(false);
  const load = () => Promise.all([store.segments.load(), form.tags.load(), form.choices.load()]);
  useDidShow(() => void load());
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()));
  const change = () => {
    form.begin(store.draft?.filter ?? {});
    setFiltering(true);
  };
  return (
    <Screen title={texts.title}>
      <Await of={store.segments} bones={<ListBones height={110} />}>
        {(segments) =>
          segments.length === 0 ? (
            <EmptyState title={texts.none} words={texts.noneWords} />
          ) : (
            segments.map((segment) => <Row key={segment.id} segment={segment} store={store} form={form} />)
          )
        }
      </Await>
      <SegmentForm store={store} form={form} open={store.draft !== undefined && !filtering} onFilter={change} />
      <GiftSheet store={store} />
      <FilterSheet
        form={form}
        open={filtering}
        onClose={() => setFiltering(false)}
        onChoose={(filter) => {
          store.change({ filter });
          setFiltering(false);
        }}
      />
    </Screen>
  );
});

interface Props {
  readonly segment: ShopSegment;
  readonly store: SegmentsStore;
  readonly form: FilterForm;
}

const Row = observer(function Row({ segment, store, form }: Props) {
  const texts = usePeopleTexts();
  const say = useWords();
  const { session, clock } = useShop();
  const { name, filter, people, countedAt, id } = segment;
  const names = { tags: form.tags.value ?? [], tiers: (form.choices.value?.tiers ?? []).map(say) };
  return (
    <Card>
      <View ariaRole="button" onClick={() => void goTo.customers(id)}>
        <View className="segments__line">
          <Text className="segments__name">{name}</Text>
          <Text className="segments__people">{texts.count(figures(people))}</Text>
        </View>
        <Text className="segments__note">{filterWords(filter, texts, names).join(' · ') || texts.said.everybody}</Text>
        <Text className="segments__note">
          {texts.segment.countedAt(momentText(countedAt, clock.now, language.name))}
        </Text>
      </View>
      <View className="segments__deeds">
        {session.may('customers.edit') && (
          <Button kind="line" size="small" onTap={() => store.begin(segment)}>
            {texts.segment.edit}
          </Button>
        )}
        {session.may('coupons.give') && (
          <Button kind="line" size="small" icon="ticket" onTap={() => store.beginGift(segment)}>
            {texts.segment.give}
          </Button>
        )}
      </View>
    </Card>
  );
});
