import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { ShareButton } from '@/components/ShareButton';
import { StickyBar } from '@/components/StickyBar';
import { sendPageCard } from '@/components/sendPageCard';
import { toast } from '@/components/toast';
import type { TeamView } from '@/contract/team';
import { goTo, pathTo } from '@/navigation';
import { chatTool } from '@/stores/chatTool';
import { useTexts, useWords } from '@/stores/language';
import { newCode, sharing, withCode } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import type { RelayStore } from './relayStore';

interface Props {
  readonly team: TeamView;
  readonly store: RelayStore;
}

/** The next line for who is not in; for who is, the way into the chat, and to who is missing there. */
export const RelayBar = observer(function RelayBar({ team, store }: Props) {
  const { sharing: all } = useTexts();
  const { relay: texts } = all;
  if (store.joinable) {
    return (
      <StickyBar>
        <Button size="wide" onTap={() => goTo.team(team.id, 'join')}>
          {texts.join(money(team.price))}
        </Button>
      </StickyBar>
    );
  }
  return (
    <StickyBar>
      {chatTool.inside && store.free > 0 ? (
        <Call team={team} free={store.free} />
      ) : (
        <Button size="wide" kind="soft" onTap={() => goTo.team(team.id)}>
          {texts.team}
        </Button>
      )}
      <Send />
    </StickyBar>
  );
});

/** Where WeChat has a chat tool it is entered first; without the right to it, this is a card like any other. */
const Send = observer(function Send() {
  const shop = useShop();
  const { sharing: all } = useTexts();
  const { relay: texts } = all;
  const [plain, setPlain] = useState(false);
  if (chatTool.inside || plain || !chatTool.possible) {
    return (
      <ShareButton size="wide" icon="send">
        {texts.send}
      </ShareButton>
    );
  }
  const enter = async () => {
    const entered = await chatTool.enter();
    if (entered === 'done') {
      const sent = await sendPageCard(shop);
      if (sent !== 'cancelled') toast(sent === 'done' ? texts.sent : texts.failed);
    } else if (entered === 'failed') {
      setPlain(true);
      toast(texts.plain);
    }
  };
  return (
    <Button size="wide" icon="send" onTap={() => void enter()}>
      {texts.send}
    </Button>
  );
});

/** Names people of the chat in a message that leads here. */
const Call = observer(function Call({ team, free }: { readonly team: TeamView; readonly free: number }) {
  const shop = useShop();
  const { sharing: all } = useTexts();
  const { relay: texts } = all;
  const say = useWords();
  const call = async () => {
    const code = newCode();
    const title = texts.callTitle(say(team.title), free);
    const called = await chatTool.call(title, withCode(pathTo.relay(team.id), code));
    if (called === 'done') sharing.link(shop, { kind: 'team', teamId: team.id }, 'tool', code);
    if (called !== 'cancelled') toast(called === 'done' ? texts.called : texts.failed);
  };
  return (
    <Button size="wide" kind="soft" onTap={() => void call()}>
      {texts.call}
    </Button>
  );
});
