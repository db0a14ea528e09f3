import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Fen } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import { money } from '@/texts/money';
import { Face } from './Face';
import './InvitedBy.scss';

interface Props {
  readonly code: string | undefined; // Of the link that the page was opened by.
  readonly together?: Fen | undefined; // Nothing: it cannot be bought together now.
  readonly alone: Fen;
  readonly next?: string | undefined; // What happens then, where it is not the ordinary kind of team.
}

/** For who came by a friend's link: who invites, what it costs together and alone, and what happens next. */
export const InvitedBy = observer(function InvitedBy({ code, together, alone, next }: Props) {
  const { common, sharing: texts } = useTexts();
  const opened = sharing.opened(code);
  if (!opened || opened.mine) return null;
  const { avatar, nickname } = opened.sharer;
  const name = nickname || common.someone;
  const inTeam = together !== undefined && together < alone;
  return (
    <View className="invited-by">
      <Face avatar={avatar} nickname={nickname} size={40} />
      <View className="invited-by__say">
        <Text className="invited-by__who">{inTeam ? texts.invited.by(name) : texts.invited.shown(name)}</Text>
        {inTeam && (
          <>
            <Text className="invited-by__words">{texts.invited.both(money(together), money(alone))}</Text>
            <Text className="invited-by__words">{next ?? texts.invited.next}</Text>
          </>
        )}
      </View>
    </View>
  );
});
