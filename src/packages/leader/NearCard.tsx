import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import { missingWords } from '@/components/kindWords';
import { Picture } from '@/components/Picture';
import { Seats } from '@/components/Seats';
import { ShareButton } from '@/components/ShareButton';
import type { LeadingView } from '@/contract/leaderCentre';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import './NearCard.scss';

/** The team that he has a hand in and that needs the fewest: one more card may be all. */
export const NearCard = observer(function NearCard({ team }: NonNullable<LeadingView['near']>) {
  const { leader, kinds } = useTexts();
  const { near: texts } = leader;
  const say = useWords();
  return (
    <Card title={texts.title} className="leader-near">
      <View className="leader-near__row">
        <View className="leader-near__line" ariaRole="button" onClick={() => void goTo.team(team.id)}>
          <Picture src={team.picture} size={60} alt={say(team.title)} />
          <View className="leader-near__about">
            <Text className="leader-near__title">{say(team.title)}</Text>
            <View className="leader-near__when">
              <Text>{missingWords(team, team.seats.length, kinds)}</Text>
              <Text>·</Text>
              <Countdown until={team.deadline} />
            </View>
            <Seats faces={team.seats} size={team.size} at={26} most={6} />
          </View>
        </View>
        <ShareButton kind="soft" className="leader-near__again">
          {texts.again}
        </ShareButton>
      </View>
    </Card>
  );
});
