import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { ShareButton } from '@/components/ShareButton';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { TeamView } from '@/contract/team';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { openingPrice } from './openingPrice';
import { leaving, type TeamDeeds } from './teamDeeds';
import type { TeamStore } from './teamStore';
import { useJoin } from './useJoin';
import { useTimes } from './useTimes';

interface Props {
  readonly team: TeamView;
  readonly store: TeamStore;
  readonly deeds: TeamDeeds;
}

/** The one thing to do, and a quieter one. */
export const TeamActions = observer(function TeamActions({ team, store, deeds }: Props) {
  const { team: texts, refusal } = useTexts();
  const join = useJoin(store);
  const { mine, price } = team;
  const toOrder = () => mine && goTo.order(mine.orderId);
  const myOrder = (
    <Button kind="text" onTap={toOrder}>
      {texts.myOrder}
    </Button>
  );
  const joinWords = price === 0 ? texts.joinFree : texts.join(money(price));

  switch (store.state) {
    case 'joinable':
      return (
        <View className="team-actions">
          <Button size="wide" loading={store.waiting} onTap={join}>
            {joinWords}
          </Button>
          <Forward />
        </View>
      );
    case 'notForMe':
      return (
        <View className="team-actions">
          <Text className="team-actions__why">{refusal[team.whyNotPart ?? 'only_newcomers']}</Text>
          <OpenNew team={team} mine />
          <Forward />
        </View>
      );
    case 'unpaid':
      return (
        <View className="team-actions">
          <Button size="wide" onTap={toOrder}>
            {texts.pay(money(mine?.total ?? price))}
          </Button>
          {team.status === 'open' && <Forward />}
        </View>
      );
    case 'mine':
      return (
        <View className="team-actions">
          <ShareButton size="wide" icon="send">
            {texts.invite}
          </ShareButton>
          <View className="team-actions__quiet">
            {myOrder}
            {store.canQuit && <Quit team={team} store={store} deeds={deeds} />}
          </View>
        </View>
      );
    case 'settling':
      return <View className="team-actions">{mine && myOrder}</View>;
    case 'formed':
      return <Formed team={team} onOrder={toOrder} />;
    case 'lapsed':
    case 'over':
      return (
        <View className="team-actions">
          <OpenNew team={team} />
          {mine && myOrder}
        </View>
      );
    default:
      return (
        <View className="team-actions">
          <Button size="wide" whyNot={refusal[store.whyNot ?? 'team_full']}>
            {joinWords}
          </Button>
          <OpenNew team={team} quiet />
        </View>
      );
  }
});

/** Who was not drawn has nobody to thank: the next team is the way on. */
const Formed = observer(function Formed({ team, onOrder }: Pick<Props, 'team'> & { readonly onOrder: () => void }) {
  const { team: texts } = useTexts();
  const { mine } = team;
  if (!mine) {
    return (
      <View className="team-actions">
        <OpenNew team={team} />
      </View>
    );
  }
  return (
    <View className="team-actions team-actions--two">
      <Button kind="line" size="wide" onTap={onOrder}>
        {texts.myOrder}
      </Button>
      {mine.won === false ? <OpenNew team={team} short /> : <ShareButton size="wide">{texts.thank}</ShareButton>}
    </View>
  );
});

interface OpenNewProps {
  readonly team: TeamView;
  readonly mine?: boolean; //  Instead of joining this one.
  readonly quiet?: boolean;
  readonly short?: boolean; // Without the amount.
}

/** A team of one's own, with what opening it costs; where the campaign has ended, the goods. */
const OpenNew = observer(function OpenNew({ team, mine = false, quiet = false, short = false }: OpenNewProps) {
  const { team: texts } = useTexts();
  const { now } = useTimes();
  const price = openingPrice(team, now);
  const amount = price === undefined ? '' : money(price);
  const words = mine
    ? price === 0
      ? texts.openMineFree
      : texts.openMine(amount)
    : price === 0
      ? texts.openNewFree
      : texts.openNewFor(amount);
  return (
    <Button kind={quiet ? 'text' : 'main'} size={quiet ? 'normal' : 'wide'} onTap={() => goTo.goods(team.goodsId)}>
      {price === undefined ? texts.seeGoods : short ? texts.openNew : words}
    </Button>
  );
});

/** Before anything is given up it is said what happens to the money, and to the team. */
const Quit = observer(function Quit({ team, store, deeds }: Props) {
  const { team: texts, common } = useTexts();
  const { quit: words } = texts;
  const quit = async () => {
    const left = leaving(team, store.me);
    if (!left) return;
    const { back, after, heir } = left;
    const then = after === 'inherits' ? words.inherits(heir || common.someone) : words[after];
    const money_ = back === 0 ? words.free : words.back(money(back));
    if (!(await confirmed(words.title, `${money_}\n${then}`, words.yes, words.no))) return;
    const orderId = team.mine?.orderId;
    if (!(await deeds.quit(team))) {
      toastFailed(deeds.quitting.failed);
      return void store.team.load();
    }
    toast(back === 0 ? words.doneFree : words.done(money(back)));
    void store.team.load();
    if (orderId && back > 0) await goTo.order(orderId);
  };
  return (
    <Button kind="text" loading={deeds.quitting.running} onTap={() => void quit()}>
      {words.do}
    </Button>
  );
});

const Forward = observer(function Forward() {
  const { team: texts } = useTexts();
  return (
    <ShareButton kind="text" icon="send">
      {texts.forward}
    </ShareButton>
  );
});
