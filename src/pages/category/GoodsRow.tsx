import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Tag } from '@/components/Tag';
import type { GoodsCard } from '@/contract/goods';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

const NOTHING = { zh: '', en: '' };

type Say = ReturnType<typeof useWords>;

/** Where it is from, or how many have come to people; and that it is never cheaper. */
function secondLine({ note, from, received, noPromotion }: GoodsCard, texts: Texts['goodsCard'], say: Say): string {
  const facts = [say(note ?? from ?? NOTHING), noPromotion && texts.noPromotion].filter(Boolean);
  if (facts.length > 0) return facts.join(' · ');
  return received > 0 ? texts.received(received) : texts.fresh;
}

/** One of the goods as a row: picture, title, where it is from, price and team. */
export const GoodsRow = observer(function GoodsRow({ goods }: { readonly goods: GoodsCard }) {
  const { common, aloud, goodsCard } = useTexts();
  const say = useWords();
  const { team, price, soldOut } = goods;
  const label = team ? aloud.teamPrice(money(team.price), money(price)) : aloud.price(money(price));
  return (
    <View className="goods-row" hoverClass="goods-row--pressed" onClick={() => goTo.goods(goods.id)}>
      <Picture src={goods.picture} size={92} alt={say(goods.title)} faded={soldOut} />
      <View className="goods-row__body">
        <Text className="goods-row__title">{say(goods.title)}</Text>
        <Text className="goods-row__note">{secondLine(goods, goodsCard, say)}</Text>
        <View className="goods-row__foot">
          <Price amount={team?.price ?? price} was={team && price} size="s" label={label} />
          {soldOut ? <Tag>{common.soldOut}</Tag> : team && <Tag tone="accent">{common.teamOf(team.size)}</Tag>}
        </View>
      </View>
    </View>
  );
});
