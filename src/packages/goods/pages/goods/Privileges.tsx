import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import { minus } from '@/domain/money';
import { pointsFor } from '@/domain/points';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import type { SkuChoice } from '@/stores/skuChoice';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';

/** What it costs by one's tier or card, what the card that is sold would take off, and the points that come with it. */
export const Privileges = observer(function Privileges({ choice }: { readonly choice: SkuChoice }) {
  const { goods: texts } = useTexts().member;
  const say = useWords();
  const { goods, sku, mine, price } = choice;
  const { member, withCard } = sku ?? {};
  const points = goods.earns ? pointsFor(goods.earns, price, goods.earns.rate) : 0;
  if (!member && !withCard && points === 0) return null;
  return (
    <View className="privileges">
      {member && (
        <View className="privileges__line" ariaRole="button" onClick={() => void goTo.member()}>
          <Icon name="crown" size={16} />
          <Text className="privileges__words">{texts.price(say(member.by), money(member.price))}</Text>
          {goods.campaign && <Text className="privileges__note">{texts.alone}</Text>}
        </View>
      )}
      {withCard && (
        <View className="privileges__line" ariaRole="button" onClick={() => void goTo.memberPage('card')}>
          <Icon name="badge-percent" size={16} />
          <Text className="privileges__words">
            {texts.withCard(say(withCard.card), money(minus(mine, withCard.price)))}
          </Text>
          <Icon name="chevron-right" size={14} className="privileges__arrow" />
        </View>
      )}
      {points > 0 && (
        <View className="privileges__line privileges__line--quiet" ariaRole="button" onClick={() => void goTo.points()}>
          <Icon name="coins" size={16} />
          <Text className="privileges__words">{texts.earns(figures(points))}</Text>
        </View>
      )}
    </View>
  );
});
