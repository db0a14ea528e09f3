import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TeamCard as Team } from '@/contract/team';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { Countdown } from './Countdown';
import { kindTag, missingWords } from './kindWords';
import { Picture } from './Picture';
import { Price } from './Price';
import { Seats } from './Seats';
import { Tag } from './Tag';
import './TeamCard.scss';

interface Props {
  readonly team: Team;
  readonly wide?: boolean; // As wide as the page: on the wall. In a rail it is not.
}

/** A team that friends have open: the people first, then the goods, then the leader's own words. */
export const TeamCard = observer(function TeamCard({ team, wide = false }: Props) {
  const { common, home, kinds } = useTexts();
  const tag = kindTag(team, kinds);
  const say = useWords();
  return (
    <View
      className={`team-card ${wide ? 'team-card--wide' : ''}`}
      hoverClass="team-card--pressed"
      onClick={() => goTo.team(team.id)}
    >
      <View className="team-card__top">
        <Seats faces={team.seats} size={team.size} at={40} most={4} />
        <View className="team-card__left">
          <Text className="team-card__missing">{missingWords(team, team.seats.length, kinds)}</Text>
          <Countdown until={team.deadline} />
        </View>
      </View>
      <View className="team-card__goods">
        <Picture src={team.picture} size={52} alt={say(team.title)} />
        <View className="team-card__about">
          <Text className="team-card__title">{say(team.title)}</Text>
          <View className="team-card__price">
            <Price amount={team.price} size="s" free={team.price === 0} />
            {tag && <Tag tone="accent">{tag}</Tag>}
            {team.saves > 0 && <Text className="team-card__saves">{common.saves(money(team.saves))}</Text>}
          </View>
        </View>
      </View>
      <View className="team-card__words">{home.saying(team.leader || common.someone, team.words)}</View>
    </View>
  );
});
