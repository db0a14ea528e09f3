import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { ShareSheet } from '@/components/ShareSheet';
import type { TeamView } from '@/contract/team';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';

interface Props {
  readonly team: TeamView;
  readonly code: string | undefined; // Of the link that the page was opened by.
  readonly ended: boolean;
}

/** Quiet ways on: the team as a relay, the page of the chat group that one came from, and what helps once it is over. */
export const MoreWays = observer(function MoreWays({ team, code, ended }: Props) {
  const { sharing: texts, share: sheetTexts } = useTexts();
  const words = sheetTexts.sheet;
  const group = useGroup(team);
  const helps = ended && !team.mine && code;
  const isPrivate = team.rule.kind === 'private';
  const isOpen = team.status === 'open' && !ended;
  const [isSharing, share] = useState(false);
  const isShared = isOpen && (!isPrivate || team.mine !== undefined);
  if (!group && !helps && !isOpen) return null;
  return (
    <Card cells>
      {helps && <Cell icon="info" title={texts.invited.otherwise} plain onTap={() => goTo.landing(code)} />}
      {isOpen && (
        <Cell icon="clipboard-list" title={texts.relay.open} plain onTap={() => goTo.relay(team.id)}>
          <Text className="team-ways__words">{texts.relay.openWords}</Text>
        </Cell>
      )}
      {isShared && (
        <Cell icon="link" title={isPrivate ? words.link : texts.invited.ways} plain onTap={() => share(true)}>
          <Text className="team-ways__words">{isPrivate ? words.linkWords : texts.invited.waysWords}</Text>
        </Cell>
      )}
      {group && (
        <Cell icon="users" title={texts.group.cell} plain onTap={() => goTo.group(group.groupId)}>
          {group.saved > 0 && <Text className="team-ways__saved">{texts.group.savedLine(money(group.saved))}</Text>}
        </Cell>
      )}
      {isShared && (
        <ShareSheet
          what={{ kind: 'team', teamId: team.id }}
          poster={!isPrivate}
          open={isSharing}
          onClose={() => share(false)}
        />
      )}
    </Card>
  );
});

/** The chat group that one came from, where this team belongs to it. Without an answer there is none. */
function useGroup(team: TeamView) {
  const { api } = useShop();
  const [groups] = useState(() => new Loadable(() => api.listGroups({ teamId: team.id })));
  const { group: from } = sharing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the team has formed, and so saved something
  useEffect(() => {
    if (from) void groups.load();
  }, [from, groups, team.status]);
  return groups.value?.items.find(({ groupId }) => groupId === from);
}
