import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import type { EarningGoods } from '@/contract/leaderCentre';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import './EarningRow.scss';

interface Props {
  readonly goods: EarningGoods;
  readonly full?: boolean; // With what one earns that is bought alone.
  readonly onShare: () => void;
}

/** One of the goods to recommend: what it costs, and what one unit earns. */
export const EarningRow = observer(function EarningRow({ goods, full = false, onShare }: Props) {
  const { goods: texts } = useTexts().leader;
  const say = useWords();
  const { id, title, picture, soldOut, alone, together, myTeam } = goods;
  const first = together ?? alone;
  const also = full && together && alone.earns > 0 && alone.earns !== together.earns;
  return (
    <View className="earning-row">
      <Picture src={picture} size={52} alt={say(title)} faded={soldOut} />
      <View className="earning-row__line" ariaRole="button" onClick={() => void goTo.goods(id)}>
        <View className="earning-row__about">
          <Text className="earning-row__title">{say(title)}</Text>
          <Text className="earning-row__price">{(together ? texts.team : texts.alone)(money(first.price))}</Text>
          {myTeam && <Text className="earning-row__mine">{texts.myTeam(myTeam.free)}</Text>}
        </View>
        <View className="earning-row__right">
          {first.earns > 0 && <Text className="earning-row__earns">{texts.earns(money(first.earns))}</Text>}
          {also && <Text className="earning-row__alone">{texts.aloneEarns(money(alone.earns))}</Text>}
        </View>
      </View>
      <View className="earning-row__share" ariaRole="button" ariaLabel={texts.share(say(title))} onClick={onShare}>
        <Icon name="send" size={20} />
      </View>
    </View>
  );
});
