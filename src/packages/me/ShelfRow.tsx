import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Tag } from '@/components/Tag';
import type { ShelfGoods } from '@/contract/shelf';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import './ShelfRow.scss';

interface Props {
  readonly goods: ShelfGoods;
  readonly before?: ReactNode; // A tick.
  readonly after?: ReactNode; //  A way to take it out.
  readonly onTap?: () => void; // Instead of opening its page.
  readonly children?: ReactNode;
}

/** Goods on one of my lists: what they cost now, alone and together. */
export const ShelfRow = observer(function ShelfRow({ goods, before, after, onTap, children }: Props) {
  const { common, aloud, shelf } = useTexts();
  const say = useWords();
  const { id, title, picture, price, team, soldOut, onSale } = goods;
  const label = team ? aloud.teamPrice(money(team.price), money(price)) : aloud.price(money(price));
  return (
    <View className="shelf-row">
      {before}
      <View className="shelf-row__goods" onClick={onTap ?? (() => void goTo.goods(id))}>
        <Picture src={picture} size={88} alt={say(title)} faded={soldOut || !onSale} />
        <View className="shelf-row__about">
          <Text className="shelf-row__title">{say(title)}</Text>
          {children}
          <View className="shelf-row__price">
            <Price amount={team?.price ?? price} size="s" label={label} tone={onSale ? 'pay' : 'ink'} />
            {team && <Tag tone="price">{common.teamOf(team.size)}</Tag>}
            {!onSale && <Tag>{shelf.favourites.off}</Tag>}
            {onSale && soldOut && <Tag>{common.soldOut}</Tag>}
          </View>
        </View>
      </View>
      {after}
    </View>
  );
});
