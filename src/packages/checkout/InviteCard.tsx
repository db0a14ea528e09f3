import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { teamTitle } from '@/components/cardTitles';
import { kindTag, missingWords, moreNeeded } from '@/components/kindWords';
import { Logo } from '@/components/Logo';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { Seats } from '@/components/Seats';
import { ShareButton } from '@/components/ShareButton';
import type { TeamView } from '@/contract/team';
import { seatsUnpaid } from '@/domain/team';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';

const RATIO = 258 / 500; // of the picture on a card

/** Somebody is still missing: the card as friends will see it, and an equal way to not send it. */
export const InviteCard = observer(function InviteCard({ team }: { readonly team: TeamView }) {
  const { checkout, common, share, kinds } = useTexts();
  const say = useWords();
  const { paid } = checkout;
  const { rule, size } = team;
  const paidSeats = size - seatsUnpaid(team);
  const { count, isEnough } = moreNeeded(team, paidSeats);
  const isNew = rule.kind === 'newcomers';
  const isHidden = rule.kind === 'private' || !team.isListed;
  return (
    <Card className="invite">
      <Text className="invite__title">{isEnough ? paid.callsMore(count) : paid.calls(count)}</Text>
      <Text className="invite__words">{isNew ? paid.callsNew : paid.callsWords}</Text>
      <View className="invite__preview">
        <Text className="invite__say">{teamTitle(team, share, say)}</Text>
        <View className="invite__picture">
          <Picture src={team.wide} ratio={RATIO} alt={say(team.title)} />
          <View className="invite__flag">{kindTag(team, kinds) ?? common.teamOf(size)}</View>
        </View>
        <View className="invite__facts">
          <View>
            <Price amount={team.price} free={team.price === 0} />
            <Text className="invite__alone">{common.alone(money(team.alone))}</Text>
          </View>
          <View className="invite__right">
            <Seats faces={team.seats} size={team.size} at={28} most={4} />
            <Text className="invite__missing">{missingWords(team, paidSeats, kinds)}</Text>
          </View>
        </View>
        <View className="invite__foot">
          <Logo size={12} />
          <Text>{paid.cardFoot}</Text>
        </View>
      </View>
      <ShareButton size="wide" icon="message-circle">
        {paid.send}
      </ShareButton>
      <Button kind="text" onTap={() => goTo.team(team.id)}>
        {isHidden ? paid.needNotHidden : paid.needNot}
      </Button>
    </Card>
  );
});
