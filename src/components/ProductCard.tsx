import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GoodsCard } from '@/contract/goods';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { kindTag, missingWords } from './kindWords';
import { Picture } from './Picture';
import { Price } from './Price';
import { Seats } from './Seats';
import { Tag } from './Tag';
import './ProductCard.scss';

/** One of the goods in two columns: picture, title, the price to pay, and who is in its team. */
export const ProductCard = observer(function ProductCard({ goods }: { readonly goods: GoodsCard }) {
  const { common, aloud, kinds } = useTexts();
  const say = useWords();
  const { team, soldOut, note } = goods;
  const label = team ? aloud.teamPrice(money(team.price), money(goods.price)) : aloud.price(money(goods.price));
  return (
    <View className="product-card" hoverClass="product-card--pressed" onClick={() => goTo.goods(goods.id)}>
      <View className="product-card__picture">
        <Picture src={goods.picture} alt={say(goods.title)} faded={soldOut} />
        {soldOut ? (
          <View className="product-card__note">{common.soldOut}</View>
        ) : (
          note && <View className="product-card__note">{say(note)}</View>
        )}
      </View>
      <Text className="product-card__title">{say(goods.title)}</Text>
      <View className="product-card__price">
        <Price amount={team?.price ?? goods.price} label={label} free={team !== undefined} />
        {team && <Tag tone="price">{kindTag(team, kinds) ?? common.teamOf(team.size)}</Tag>}
      </View>
      <View className="product-card__foot">
        <Foot goods={goods} />
      </View>
    </View>
  );
});

/** Who sits in its team already; that it is never cheaper; or how many have come to people, which can be checked. */
const Foot = observer(function Foot({ goods }: { readonly goods: GoodsCard }) {
  const { goodsCard, kinds } = useTexts();
  const say = useWords();
  const { seats, team, received, note, from, noPromotion } = goods;
  if (seats && team) {
    return (
      <>
        <Seats faces={seats.faces} size={team.size} at={22} most={4} />
        <Text>{missingWords(team, team.size - seats.free, kinds)}</Text>
      </>
    );
  }
  if (noPromotion) return <Text>{goodsCard.noPromotion}</Text>;
  if (received > 0) return <Text>{goodsCard.received(received)}</Text>;
  if (from) return <Text>{say(from)}</Text>;
  return note ? null : <Text>{goodsCard.fresh}</Text>;
});
