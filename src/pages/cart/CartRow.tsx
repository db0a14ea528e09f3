import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Stepper } from '@/components/Stepper';
import { Tag } from '@/components/Tag';
import { Tick } from '@/components/Tick';
import { toast } from '@/components/toast';
import type { CartLine } from '@/contract/cart';
import { minus } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import { money } from '@/texts/money';
import { isLimited, mostOf, reductionsOn } from './cartQuote';
import { type CartStore, isCheaperInTeam } from './cartStore';
import type { KindStore } from './kindStore';
import { SwipeRow } from './SwipeRow';

interface Props {
  readonly line: CartLine;
  readonly store: CartStore;
  readonly kind: KindStore;
}

/** One line: whether it is bought now, what it is, how many; and what has changed or would be cheaper. */
export const CartRow = observer(function CartRow({ line, store, kind }: Props) {
  const { cart: texts, common } = useTexts();
  const say = useWords();
  const { skuId, goodsId, quantity, listPrice: price, selected } = line;
  const title = say(line.title);
  const remove = async () => {
    if (await store.remove([skuId])) toast(texts.removed);
  };
  return (
    <View className="cart-line">
      <SwipeRow
        open={store.aside === skuId}
        words={common.delete}
        onSwipe={(open) => store.putAside(open ? skuId : undefined)}
        onTap={() => void remove()}
      >
        <View className="cart-row">
          {store.tidying ? (
            <Tick on={store.marked.has(skuId)} label={title} onTap={() => store.mark(skuId)} />
          ) : (
            <Tick on={selected} label={title} onTap={() => store.change([skuId], { selected: !selected })} />
          )}
          <View className="cart-row__picture" onClick={() => goTo.goods(goodsId)}>
            <Picture src={line.picture} size={76} alt={title} />
          </View>
          <View className="cart-row__body">
            <Text className="cart-row__title" onClick={() => goTo.goods(goodsId)}>
              {title}
            </Text>
            <Kind line={line} kind={kind} />
            <Reductions line={line} store={store} />
            <View className="cart-row__foot">
              <Price amount={price} size="s" />
              <Stepper
                value={quantity}
                most={mostOf(line)}
                limit={isLimited(line) ? texts.perUser(mostOf(line)) : texts.limit(mostOf(line))}
                onChange={(wanted) => store.change([skuId], { quantity: wanted })}
              />
            </View>
          </View>
        </View>
      </SwipeRow>
      <Changes line={line} store={store} />
      {line.team && isCheaperInTeam(line) && <TeamHint line={line} team={line.team} />}
    </View>
  );
});

/** What kind it is; a tap changes it, where there are others. */
const Kind = observer(function Kind({ line, kind }: Pick<Props, 'line' | 'kind'>) {
  const { cart: texts } = useTexts();
  const say = useWords();
  const options = say(line.options);
  if (!options) return null;
  return (
    <View
      className={`cart-row__kind ${kind.fetching === line.skuId ? 'cart-row__kind--busy' : ''}`}
      ariaRole="button"
      ariaLabel={`${options} ${texts.change}`}
      onClick={() => void kind.ask(line)}
    >
      <Text className="cart-row__options">{options}</Text>
      <Icon name="chevron-down" size={13} />
    </View>
  );
});

const Reductions = observer(function Reductions({ line, store }: Pick<Props, 'line' | 'store'>) {
  const say = useWords();
  const all = store.cart.value ? reductionsOn(line, store.cart.value) : [];
  if (all.length === 0) return null;
  return (
    <View className="cart-row__tags">
      {all.map(({ id, title }) => (
        <Tag key={id} tone="accent">
          {say(title)}
        </Tag>
      ))}
    </View>
  );
});

/** What is not as it was when it was put in, or stands in the way. */
const Changes = observer(function Changes({ line, store }: Pick<Props, 'line' | 'store'>) {
  const { cart: texts } = useTexts();
  const { listPrice: price, wasPrice, quantity, stock, limit, skuId } = line;
  const [was, now] = [money(wasPrice), money(price)];
  const tooMany = store.tooMany.has(skuId);
  return (
    <>
      {price < wasPrice && <View className="cart-row__told cart-row__told--good">{texts.priceFell(was, now)}</View>}
      {price > wasPrice && <View className="cart-row__told">{texts.priceRose(was, now)}</View>}
      {quantity > stock && <View className="cart-row__told">{texts.only(stock)}</View>}
      {tooMany && quantity <= stock && limit !== undefined && (
        <View className="cart-row__told">{texts.perUser(limit)}</View>
      )}
      {store.notThere.has(skuId) && sendsTo.region && (
        <View className="cart-row__told">{texts.notThere(sendsTo.region[0])}</View>
      )}
    </>
  );
});

interface TeamHintProps {
  readonly line: CartLine;
  readonly team: NonNullable<CartLine['team']>;
}

const TeamHint = observer(function TeamHint({ line: { listPrice: price, goodsId }, team }: TeamHintProps) {
  const { cart: texts } = useTexts();
  return (
    <View className="cart-row__team" ariaRole="button" onClick={() => goTo.goods(goodsId)}>
      <Icon name="users" size={17} />
      <Text className="cart-row__team-words">
        {texts.team(team.size, money(team.price))}
        {texts.comma}
        <Text className="cart-row__saves">{texts.teamSaves(money(minus(price, team.price)))}</Text>
      </Text>
      <View className="cart-row__team-go">
        {texts.goTeam}
        <Icon name="chevron-right" size={14} />
      </View>
    </View>
  );
});
