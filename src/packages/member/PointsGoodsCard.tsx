import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Picture } from '@/components/Picture';
import type { PointsGoodsView } from '@/contract/member';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { type PointsGoodsStore, restOf } from './pointsGoodsStore';

interface Props {
  readonly goods: PointsGoodsView;
  readonly store: PointsGoodsStore;
}

/** One of the goods that are had for points: what it costs of them, and why not, where it cannot be had. */
export const PointsGoodsCard = observer(function PointsGoodsCard({ goods, store }: Props) {
  const { member, refusal } = useTexts();
  const { shop: texts } = member;
  const say = useWords();
  const rest = restOf(goods);
  const has = store.points.value ?? 0;
  const { points, cash, left } = goods;
  const resting = () => {
    if (rest === undefined) return undefined;
    if (rest === 'short') return texts.short(figures(Math.max(1, points - has)));
    return rest === 'gone' || rest === 'redeemed' ? texts[rest] : refusal[rest];
  };
  return (
    <View className="points-goods__card">
      <View ariaRole="button" ariaLabel={say(goods.title)} onClick={() => void goTo.goods(goods.goodsId)}>
        <Picture src={goods.picture} alt={say(goods.title)} faded={rest === 'gone'} />
        <Text className="points-goods__title">{say(goods.title)}</Text>
      </View>
      <Text className="points-goods__options">{say(goods.options)}</Text>
      <View className="points-goods__cost">
        <Text className="points-goods__points">{figures(points)}</Text>
        <Text className="points-goods__unit">
          {cash > 0 ? `${member.points.unit} + ${money(cash)}` : member.points.unit}
        </Text>
      </View>
      <Text className="points-goods__list">
        {[texts.list(money(goods.listPrice)), left !== undefined && left > 0 && texts.left(left)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <View className="points-goods__foot">
        <Button
          kind="soft"
          size="small"
          whyNot={resting()}
          label={`${texts.redeem} ${say(goods.title)}`}
          onTap={() => void goTo.redeem(goods.skuId)}
        >
          {texts.redeem}
        </Button>
      </View>
    </View>
  );
});
