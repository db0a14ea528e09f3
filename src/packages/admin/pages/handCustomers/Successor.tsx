import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { SearchBox } from '@/components/admin/SearchBox';
import { Button } from '@/components/Button';
import { PageList } from '@/components/PageList';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import type { ShopLeader } from '@/contract/adminLeaders';
import { useTexts, useWords } from '@/stores/language';
import { figures } from '@/texts/figures';
import { Buyer } from '../../Buyer';
import type { HandingOver } from '../../handingOver';
import { keyOfLeader } from '../../leadersList';

/** Who has them next: one of the other leaders, found by name. */
export const Successor = observer(function Successor({ store }: { readonly store: HandingOver }) {
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.handOver;
  const [picking, setPicking] = useState(false);
  const { others, to } = store;
  useEffect(() => {
    if (picking && others.list.status === 'idle') void others.list.load();
  }, [picking, others]);
  const choose = (leader: ShopLeader) => {
    store.choose(leader);
    setPicking(false);
  };
  return (
    <View className="hand-customers__to">
      {to && <Buyer buyer={to} note={adminLeaders.people(figures(to.customers))} />}
      <Button kind="line" size="wide" onTap={() => setPicking(true)}>
        {texts.pick}
      </Button>
      {store.isWrong('to') && <Text className="field__wrong">{texts.wrong.to}</Text>}
      <Sheet open={picking} onClose={() => setPicking(false)} label={texts.pick}>
        <Text className="hand-customers__title">{texts.pick}</Text>
        <SearchBox sunken value={others.words} hint={texts.search} onType={(words) => others.type(words)} />
        <PageList
          list={others.list}
          keyOf={keyOfLeader}
          bones={<Bone height={200} />}
          empty={<Text className="hand-customers__none">{texts.none}</Text>}
        >
          {(leader) => <Row leader={leader} store={store} onChoose={choose} />}
        </PageList>
      </Sheet>
    </View>
  );
});

interface Props {
  readonly leader: ShopLeader;
  readonly store: HandingOver;
  readonly onChoose: (leader: ShopLeader) => void;
}

/** He himself is none of them. */
const Row = observer(function Row({ leader, store, onChoose }: Props) {
  const { adminLeaders } = useTexts();
  const say = useWords();
  if (leader.userId === store.fromId) return null;
  const note = leader.kind === 'staff' ? adminLeaders.kind.staff : leader.rank && say(leader.rank);
  const about = [note, adminLeaders.people(figures(leader.customers))].filter(Boolean).join(' · ');
  return (
    <View className="hand-customers__row" ariaRole="button" onClick={() => onChoose(leader)}>
      <Buyer buyer={leader} note={about} />
    </View>
  );
});
