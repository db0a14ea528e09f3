import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import type { ShopTag } from '@/contract/adminCustomers';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { FilterSheet } from '../../FilterSheet';
import { FilterForm } from '../../filterForm';
import { filterWords } from '../../filterWords';
import { TagsStore } from '../../tagsStore';
import { usePeopleTexts } from '../../usePeopleTexts';
import { TagForm } from './TagForm';
import './index.scss';

/** What the staff call customers by: tags that are put by hand, and those that a rule hangs. */
export default observer(function TagsPage() {
  const shop = useShop();
  const texts = usePeopleTexts();
  const [store] = useState(() => new TagsStore(shop));
  const [form] = useState(() => new FilterForm(shop));
  const [ruling, setRuling] = useState(false);
  useDidShow(() => {
    void store.tags.load();
    void form.choices.load();
  });
  usePullDownRefresh(() => void store.tags.load().finally(() => Taro.stopPullDownRefresh()));
  const mayEdit = shop.session.may('customers.edit');
  const rule = () => {
    form.begin(store.draft?.rule ?? {});
    setRuling(true);
  };
  return (
    <Screen
      title={texts.tag.title}
      bar={
        mayEdit && (
          <StickyBar>
            <Button icon="plus" onTap={() => store.begin()}>
              {texts.tag.add}
            </Button>
          </StickyBar>
        )
      }
    >
      <Await of={store.tags} bones={<ListBones height={44} count={4} />}>
        {(tags) =>
          tags.length === 0 ? (
            <EmptyState title={texts.tag.none} words={texts.tag.noneWords} />
          ) : (
            <Card cells>
              {tags.map((tag) => (
                <Row key={tag.id} tag={tag} store={store} form={form} mayEdit={mayEdit} />
              ))}
            </Card>
          )
        }
      </Await>
      <TagForm store={store} form={form} open={store.draft !== undefined && !ruling} onRule={rule} />
      <FilterSheet
        form={form}
        open={ruling}
        onClose={() => setRuling(false)}
        onChoose={(filter) => {
          store.change({ rule: filter });
          setRuling(false);
        }}
      />
    </Screen>
  );
});

interface RowProps {
  readonly tag: ShopTag;
  readonly store: TagsStore;
  readonly form: FilterForm;
  readonly mayEdit: boolean;
}

const Row = observer(function Row({ tag, store, form, mayEdit }: RowProps) {
  const texts = usePeopleTexts();
  const say = useWords();
  const { name, tone, byRule, rule, people } = tag;
  const names = { tags: store.tags.value ?? [], tiers: (form.choices.value?.tiers ?? []).map(say) };
  return (
    <Cell
      title={
        <View>
          <View className="tags__name">
            <Tag tone={tone}>{name}</Tag>
            <Text className="tags__kind">{byRule ? texts.tag.byRule : texts.tag.byHand}</Text>
          </View>
          {rule && <Text className="tags__rule">{filterWords(rule, texts, names).join(' · ')}</Text>}
        </View>
      }
      plain
      onTap={mayEdit ? () => store.begin(tag) : undefined}
    >
      <Text className="tags__count">{texts.tag.people(figures(people))}</Text>
    </Cell>
  );
});
