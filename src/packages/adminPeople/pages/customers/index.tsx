import { ScrollView, Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { SearchBox } from '@/components/admin/SearchBox';
import { StaffBar } from '@/components/admin/StaffBar';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { CustomerRow } from '@/contract/adminCustomers';
import { SORTS } from '@/domain/customer';
import type { TagId } from '@/domain/id';
import { goTo, useOptionalIdParam } from '@/navigation';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { answerOf } from '@/stores/wechat';
import { figures } from '@/texts/figures';
import { CustomersStore, MOST_PICKED } from '../../customersStore';
import { FilterSheet } from '../../FilterSheet';
import { FilterForm } from '../../filterForm';
import { filterWords } from '../../filterWords';
import { NameSheet } from '../../NameSheet';
import { PersonRow } from '../../PersonRow';
import { TagSheet } from '../../TagSheet';
import { usePeopleTexts } from '../../usePeopleTexts';
import './index.scss';

/** Customers by any filter, with what is done to several of them. */
export default observer(function CustomersPage() {
  const shop = useShop();
  const texts = usePeopleTexts();
  const segmentId = useOptionalIdParam('segment');
  const [store] = useState(() => new CustomersStore(shop));
  const [form] = useState(() => new FilterForm(shop));
  const [title, setTitle] = useState('');
  const [filtering, setFiltering] = useState(false);
  const [tagging, setTagging] = useState(false);
  const begin = async () => {
    if (segmentId && title === '') setTitle((await store.openSegment(segmentId)) ?? '');
    await store.list.load();
    form.begin(store.filter);
  };
  useDidShow(() => void begin());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  const open = () => {
    form.begin(store.filter);
    setFiltering(true);
  };
  const tag = async (tagId: TagId, on: boolean) =>
    (await store.tag(tagId, on)) ? toast(texts.tag.hung) : toastFailed(store.tagging.failed);
  const isFiltered = store.conditions > 0 || store.words !== '';
  return (
    <Screen
      title={title || texts.title}
      bar={
        store.picked ? (
          <PickBar store={store} onTag={() => setTagging(true)} />
        ) : segmentId ? undefined : (
          <StaffBar at="customers" />
        )
      }
    >
      <SearchBox value={store.words} hint={texts.search} onType={(words) => store.type(words)} />
      <Tools store={store} onFilter={open} />
      <Conditions store={store} form={form} />
      <PageList
        list={store.list}
        keyOf={keyOf}
        bones={<ListBones height={56} count={6} />}
        empty={
          <EmptyState
            title={isFiltered ? texts.none : texts.nobody}
            words={isFiltered ? texts.noneWords : texts.nobodyWords}
          />
        }
      >
        {(person) => <Row person={person} store={store} />}
      </PageList>
      <FilterSheet
        form={form}
        open={filtering}
        onClose={() => setFiltering(false)}
        onChoose={(filter) => {
          setFiltering(false);
          store.choose(filter);
        }}
      />
      <SegmentName store={store} />
      <TagSheet
        open={tagging}
        hung={[]}
        onClose={() => setTagging(false)}
        onChoose={(tagId, on) => {
          setTagging(false);
          void tag(tagId, on);
        }}
      />
    </Screen>
  );
});

const keyOf = ({ userId }: CustomerRow) => userId;

const Row = observer(function Row({ person, store }: { readonly person: CustomerRow; readonly store: CustomersStore }) {
  const texts = usePeopleTexts();
  const { userId } = person;
  const pick = () => {
    if (!store.togglePicked(userId)) toast(texts.mostSelected(MOST_PICKED));
  };
  return (
    <Card>
      <PersonRow
        person={person}
        picked={store.picked?.includes(userId)}
        onTap={() => (store.picked ? pick() : void goTo.customer(userId))}
      />
    </Card>
  );
});

interface StoreProps {
  readonly store: CustomersStore;
}

/** The filter, the order, and the ways to segments, tags and care. */
const Tools = observer(function Tools({ store, onFilter }: StoreProps & { readonly onFilter: () => void }) {
  const texts = usePeopleTexts();
  const { session } = useShop();
  const chooseSort = async () => {
    const { given } = await answerOf(Taro.showActionSheet({ itemList: SORTS.map((sort) => texts.sort[sort]) }));
    const sort = given && SORTS[given.tapIndex];
    if (sort) store.along(sort);
  };
  return (
    <ScrollView className="people__tools" scrollX enhanced showScrollbar={false}>
      <View className="people__chips">
        <Chip on={store.conditions > 0} icon="sliders-horizontal" onTap={onFilter}>
          {store.conditions > 0 ? texts.filterCount(store.conditions) : texts.filter}
        </Chip>
        <Chip icon="chevron-down" onTap={() => void chooseSort()}>
          {texts.sort[store.sort]}
        </Chip>
        {session.may('customers.edit') && (
          <Chip on={store.picked !== undefined} onTap={() => store.pick(store.picked === undefined)}>
            {store.picked ? texts.cancel : texts.select}
          </Chip>
        )}
        <Chip onTap={() => void goTo.segments()}>{texts.segments}</Chip>
        <Chip onTap={() => void goTo.tags()}>{texts.tags}</Chip>
        <Chip onTap={() => void goTo.care()}>{texts.care}</Chip>
      </View>
    </ScrollView>
  );
});

/** What is asked for, in words, how many that are, and the way to keep it. */
const Conditions = observer(function Conditions({ store, form }: StoreProps & { readonly form: FilterForm }) {
  const texts = usePeopleTexts();
  const say = useWords();
  const { session } = useShop();
  if (store.conditions === 0) return null;
  const names = { tags: form.tags.value ?? [], tiers: (form.choices.value?.tiers ?? []).map(say) };
  const people = form.people.value?.people;
  return (
    <View className="people__said">
      <Text className="people__words">{filterWords(store.filter, texts, names).join(' · ')}</Text>
      <View className="people__foot">
        <Text className="people__count">{people === undefined ? '' : texts.count(figures(people))}</Text>
        {session.may('customers.edit') && (
          <Button kind="text" size="small" onTap={() => store.name('')}>
            {texts.saveSegment}
          </Button>
        )}
      </View>
    </View>
  );
});

const PickBar = observer(function PickBar({ store, onTag }: StoreProps & { readonly onTag: () => void }) {
  const texts = usePeopleTexts();
  const count = store.picked?.length ?? 0;
  return (
    <StickyBar>
      <Button kind="line" onTap={() => store.pick(false)}>
        {texts.cancel}
      </Button>
      <Button
        sub={texts.selected(count)}
        loading={store.tagging.running}
        whyNot={count === 0 ? texts.select : undefined}
        onTap={onTag}
      >
        {texts.tagThem}
      </Button>
    </StickyBar>
  );
});

const SegmentName = observer(function SegmentName({ store }: StoreProps) {
  const texts = usePeopleTexts();
  const save = async () => {
    if ((store.naming ?? '').trim() === '') return toast(texts.segment.nameMissing);
    const people = await store.saveSegment();
    return people === undefined ? toastFailed(store.saving.failed) : toast(texts.segmentSaved(figures(people)));
  };
  return (
    <NameSheet
      title={texts.saveSegment}
      field={texts.segmentName}
      hint={texts.segmentHint}
      most={20}
      value={store.naming}
      saving={store.saving.running}
      onWrite={(words) => store.name(words)}
      onSave={() => void save()}
    />
  );
});
