import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { Picture } from '@/components/Picture';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toastFailed } from '@/components/toast';
import type { ShopBranch, ShopCategory } from '@/contract/adminCategories';
import type { CategoryId } from '@/domain/id';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { answerOf } from '@/stores/wechat';
import { CategoryEdit } from '../../CategoryEdit';
import { CategoriesStore } from '../../categoriesStore';
import { useGoodsTexts } from '../../useGoodsTexts';
import './index.scss';

/** The tree of categories: renamed, ordered, moved, added to. */
export default observer(function CategoriesPage() {
  const shop = useShop();
  const { categories: texts } = useGoodsTexts();
  const [store] = useState(() => new CategoriesStore(shop));
  useDidShow(() => void store.tree.load());
  usePullDownRefresh(() => void store.tree.load().finally(() => Taro.stopPullDownRefresh()));
  const edits = shop.session.may('goods.edit');
  return (
    <Screen
      title={texts.title}
      bar={
        edits && (
          <StickyBar>
            <Button icon="plus" onTap={() => store.begin({})}>
              {texts.addBranch}
            </Button>
          </StickyBar>
        )
      }
    >
      <Await of={store.tree} bones={<ListBones height={160} />}>
        {(tree) =>
          tree.length === 0 ? (
            <EmptyState {...texts.none} />
          ) : (
            tree.map((branch, i) => (
              <Branch
                key={branch.categoryId}
                branch={branch}
                store={store}
                edits={edits}
                ends={[i === 0, i === tree.length - 1]}
              />
            ))
          )
        }
      </Await>
      <CategoryEdit store={store} />
    </Screen>
  );
});

interface Props {
  readonly branch: ShopBranch;
  readonly store: CategoriesStore;
  readonly edits: boolean;
  readonly ends: readonly [first: boolean, last: boolean];
}

const Branch = observer(function Branch({ branch, store, edits, ends }: Props) {
  const { categories: texts } = useGoodsTexts();
  const { categoryId, children } = branch;
  return (
    <Card>
      <Line category={branch} store={store} edits={edits} ends={ends} />
      {children.map((leaf, i) => (
        <Line
          key={leaf.categoryId}
          category={leaf}
          parentId={categoryId}
          store={store}
          edits={edits}
          ends={[i === 0, i === children.length - 1]}
        />
      ))}
      {edits && (
        <Button kind="text" icon="plus" onTap={() => store.begin({ parentId: categoryId })}>
          {texts.addLeaf}
        </Button>
      )}
    </Card>
  );
});

interface LineProps extends Omit<Props, 'branch'> {
  readonly category: ShopCategory;
  readonly parentId?: CategoryId;
}

const Line = observer(function Line({ category, parentId, store, edits, ends }: LineProps) {
  const { categories: texts } = useGoodsTexts();
  const say = useWords();
  const { categoryId, title, note, shown } = category;
  const below = parentId ? [] : (category as ShopBranch).children;
  const goods = below.reduce((sum, leaf) => sum + leaf.goods, category.goods);
  const name = say(title);
  const [first, last] = ends;
  const move = async (by: -1 | 1) => {
    if (!(await store.move(categoryId, parentId, by))) toastFailed(store.arranging.failed);
  };
  const rehang = async () => {
    const tree = (store.tree.value ?? []).filter((one) => one.categoryId !== parentId && one.categoryId !== categoryId);
    const places: readonly (ShopBranch | undefined)[] = parentId ? [undefined, ...tree] : tree;
    const itemList = places.map((place) => (place ? say(place.title) : texts.asBranch));
    const { given } = await answerOf(Taro.showActionSheet({ alertText: texts.moveTitle(name), itemList }));
    if (!given) return;
    if (!(await store.rehang(categoryId, places[given.tapIndex]?.categoryId))) toastFailed(store.arranging.failed);
  };
  const moves = edits && below.length === 0;
  return (
    <View className={`category-line ${parentId ? 'category-line--leaf' : ''}`}>
      <View
        className="category-line__about"
        {...(edits && { ariaRole: 'button', onClick: () => store.begin({ category }) })}
      >
        {shown && <Picture src={shown} size={40} alt={name} />}
        <View className="category-line__words">
          <Text className="category-line__name">{name}</Text>
          <Text className="category-line__note">
            {[note && say(note), goods > 0 ? texts.goods(goods) : texts.empty].filter(Boolean).join(' · ')}
          </Text>
        </View>
      </View>
      {moves && <Way icon="undo-2" label={`${texts.move} ${name}`} onTap={() => void rehang()} />}
      {edits && (
        <>
          <Way icon="chevron-up" label={texts.up(name)} rests={first} onTap={() => void move(-1)} />
          <Way icon="chevron-down" label={texts.down(name)} rests={last} onTap={() => void move(1)} />
        </>
      )}
    </View>
  );
});

interface WayProps {
  readonly icon: IconName;
  readonly label: string;
  readonly rests?: boolean;
  readonly onTap: () => void;
}

const Way = ({ icon, label, rests = false, onTap }: WayProps) => (
  <View
    className={`category-line__way ${rests ? 'category-line__way--rests' : ''}`}
    ariaRole="button"
    ariaLabel={label}
    onClick={onTap}
  >
    <Icon name={icon} size={18} />
  </View>
);
