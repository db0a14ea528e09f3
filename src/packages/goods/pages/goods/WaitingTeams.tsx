import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { SeatRow } from '@/components/SeatRow';
import type { GoodsView } from '@/contract/goods';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Part } from './Part';

/** Teams of these goods that wait for one or two more. */
export const WaitingTeams = observer(function WaitingTeams({ goods }: { readonly goods: GoodsView }) {
  const { common, goods: texts, refusal } = useTexts();
  const { session } = useShop();
  if (goods.teams.length === 0) return null;
  return (
    <Part title={texts.teams(goods.teamsCount)} more={common.all} onMore={() => goTo.wall(goods.id)}>
      <View>
        {goods.teams.map((team) => {
          const isMine = team.seats.some(({ userId }) => userId === session.userId);
          const { whyNotJoin } = goods;
          return (
            <SeatRow
              key={team.id}
              team={team}
              name={texts.teamOf(team.leader || common.someone)}
              action={isMine ? texts.invite : texts.join}
              {...(whyNotJoin && !isMine && { whyNot: refusal[whyNotJoin] })}
              onTap={() => goTo.team(team.id)}
            />
          );
        })}
      </View>
    </Part>
  );
});
