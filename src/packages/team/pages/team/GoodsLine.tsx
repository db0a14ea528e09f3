import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { joinLine, kindTag, offerAt } from '@/components/kindWords';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Tag } from '@/components/Tag';
import type { TeamView } from '@/contract/team';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';

/** What they buy together, and what it would cost alone; or what I have paid for mine. A tap shows the goods. */
export const GoodsLine = observer(function GoodsLine({ team }: { readonly team: TeamView }) {
  const { common, aloud, team: texts, kinds } = useTexts();
  const tag = kindTag(team, kinds, offerAt(team.campaign.prices, team.price));
  const line = team.mine || team.status === 'lapsed' ? undefined : joinLine(team, team.price, kinds);
  const say = useWords();
  return (
    <Card className="team-goods" onTap={() => goTo.goods(team.goodsId)}>
      <Picture src={team.picture} size={64} alt={say(team.title)} eager />
      <View className="team-goods__about">
        <Text className="team-goods__title">{say(team.title)}</Text>
        {team.mine && <Text className="team-goods__options">{say(team.mine.options)}</Text>}
        <View className="team-goods__price">
          {team.mine ? (
            <>
              <Price amount={team.mine.total} size="s" tone={team.mine.paid ? 'ink' : 'pay'} free />
              {team.mine.total > 0 && (
                <Text className="team-goods__alone">{team.mine.paid ? texts.paid : texts.toPay}</Text>
              )}
            </>
          ) : (
            <>
              <Price
                amount={team.price}
                size="s"
                free={team.price === 0}
                label={aloud.teamPrice(money(team.price), money(team.alone))}
              />
              <Text className="team-goods__alone">{common.alone(money(team.alone))}</Text>
            </>
          )}
          {tag && <Tag tone="accent">{tag}</Tag>}
        </View>
        {line && <Text className="team-goods__options">{line}</Text>}
      </View>
    </Card>
  );
});
