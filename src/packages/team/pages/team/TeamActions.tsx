import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { ShareButton } from '@/components/ShareButton';
import type { TeamView } from '@/contract/team';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { TeamStore } from './teamStore';
import { useJoin } from './useJoin';

interface Props {
  readonly team: TeamView;
  readonly store: TeamStore;
}

/** The one thing to do, and a quieter one. */
export const TeamActions = observer(function TeamActions({ team, store }: Props) {
  const { team: texts, refusal } = useTexts();
  const join = useJoin(store);
  const { mine } = team;
  const toOrder = () => mine && goTo.order(mine.orderId);
  const openNew = () => goTo.goods(team.goodsId);

  switch (store.state) {
    case 'joinable':
      return (
        <View className="team-actions">
          <Button size="wide" loading={store.waiting} onTap={join}>
            {texts.join(money(team.price))}
          </Button>
          <Forward words={texts.forward} />
        </View>
      );
    case 'unpaid':
      return (
        <View className="team-actions">
          <Button size="wide" onTap={toOrder}>
            {texts.pay(money(mine?.total ?? team.price))}
          </Button>
          {team.status === 'open' && <Forward words={texts.forward} />}
        </View>
      );
    case 'mine':
      return (
        <View className="team-actions">
          <ShareButton size="wide" icon="send">
            {texts.invite}
          </ShareButton>
          <Button kind="text" onTap={toOrder}>
            {texts.myOrder}
          </Button>
        </View>
      );
    case 'formed':
      return mine ? (
        <View className="team-actions team-actions--two">
          <Button kind="line" size="wide" onTap={toOrder}>
            {texts.myOrder}
          </Button>
          <ShareButton size="wide">{texts.thank}</ShareButton>
        </View>
      ) : (
        <OpenNew words={texts.openNewFor(money(team.price))} onTap={openNew} />
      );
    case 'lapsed':
    case 'over':
      return (
        <View className="team-actions">
          <Button size="wide" onTap={openNew}>
            {texts.openNewFor(money(team.price))}
          </Button>
          {mine && (
            <Button kind="text" onTap={toOrder}>
              {texts.myOrder}
            </Button>
          )}
        </View>
      );
    default:
      return (
        <View className="team-actions">
          <Button size="wide" whyNot={refusal[store.whyNot ?? 'team_full']}>
            {texts.join(money(team.price))}
          </Button>
          <Button kind="text" onTap={openNew}>
            {texts.openNewFor(money(team.price))}
          </Button>
        </View>
      );
  }
});

const OpenNew = ({ words, onTap }: { readonly words: string; readonly onTap: () => void }) => (
  <View className="team-actions">
    <Button size="wide" onTap={onTap}>
      {words}
    </Button>
  </View>
);

const Forward = ({ words }: { readonly words: string }) => (
  <ShareButton kind="text" icon="send">
    {words}
  </ShareButton>
);
