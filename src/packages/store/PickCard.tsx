import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { kindTag } from '@/components/kindWords';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Seats } from '@/components/Seats';
import { Tag } from '@/components/Tag';
import type { StorePick } from '@/contract/store';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import './PickCard.scss';

/** One of the goods of a storefront: what its owner says of it, what it costs, and who waits for one more. */
export const PickCard = observer(function PickCard({ pick }: { readonly pick: StorePick }) {
  const { aloud, common, kinds } = useTexts();
  const say = useWords();
  const { goods, words } = pick;
  const { team, seats, soldOut } = goods;
  const label = team ? aloud.teamPrice(money(team.price), money(goods.price)) : aloud.price(money(goods.price));
  return (
    <Card onTap={() => void goTo.goods(goods.id)}>
      <View className="pick-card">
        <Picture src={goods.picture} size={104} alt={say(goods.title)} faded={soldOut} />
        <View className="pick-card__body">
          <Text className="pick-card__title">{say(goods.title)}</Text>
          {words && <Text className="pick-card__words">{words}</Text>}
          <View className="pick-card__foot">
            <View className="pick-card__price">
              <Price amount={team?.price ?? goods.price} size="s" label={label} free={team !== undefined} />
              {soldOut ? (
                <Tag>{common.soldOut}</Tag>
              ) : (
                team && <Tag tone="accent">{kindTag(team, kinds) ?? common.teamOf(team.size)}</Tag>
              )}
            </View>
            {seats && team && <Seats faces={seats.faces} size={team.size} at={24} most={4} />}
          </View>
        </View>
      </View>
    </Card>
  );
});
