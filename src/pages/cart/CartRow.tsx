import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Stepper } from '@/components/Stepper';
import { Tick } from '@/components/Tick';
import { toast } from '@/components/toast';
import type { CartLine } from '@/contract/cart';
import { minus } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { type CartStore, isCheaperInTeam, mostOf } from './cartStore';
import { SwipeRow } from './SwipeRow';

interface Props {
  readonly line: CartLine;
  readonly store: CartStore;
}

/** One line: whether it is bought now, what it is, how many; and what has changed or would be cheaper. */
export const CartRow = observer(function CartRow({ line, store }: Props) {
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
            <Text className="cart-row__note">{say(line.options)}</Text>
            <View className="cart-row__foot">
              <Price amount={price} size="s" />
              <Stepper
                value={quantity}
                most={mostOf(line)}
                limit={texts.limit(mostOf(line))}
                onChange={(wanted) => store.change([skuId], { quantity: wanted })}
              />
            </View>
          </View>
        </View>
      </SwipeRow>
      <Changes line={line} />
      {line.team && isCheaperInTeam(line) && <TeamHint line={line} team={line.team} />}
    </View>
  );
});

/** What is not as it was when it was put in. */
const Changes = observer(function Changes({
  line: { listPrice: price, wasPrice, quantity, stock },
}: {
  readonly line: CartLine;
}) {
  const { cart: texts } = useTexts();
  const [was, now] = [money(wasPrice), money(price)];
  return (
    <>
      {price < wasPrice && <View className="cart-row__told cart-row__told--good">{texts.priceFell(was, now)}</View>}
      {price > wasPrice && <View className="cart-row__told">{texts.priceRose(was, now)}</View>}
      {quantity > stock && <View className="cart-row__told">{texts.only(stock)}</View>}
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
