import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Card } from '@/components/Card';
import type { MyLeader as Mine } from '@/contract/leader';
import { useTexts } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import './MyLeader.scss';

/** Whose customer one is, where one is somebody's. Where that does not come, the page is whole without it. */
export const MyLeader = observer(function MyLeader() {
  const { api } = useShop();
  const [leadership] = useState(() => new Loadable(() => api.viewLeadership({})));
  useEffect(() => void leadership.load(), [leadership]);
  const leader = leadership.value?.leader;
  return leader ? <Told leader={leader} /> : null;
});

const Told = observer(function Told({ leader }: { readonly leader: Mine }) {
  const { leader: all, common } = useTexts();
  const { mine: texts } = all;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { nickname, since, handedOver, active, until } = leader;
  const day = (at: typeof since) => dayText(at, now, language.name);
  const said = [
    texts.words(nickname || common.someone, day(since)),
    handedOver && texts.handed,
    !active && texts.gone,
    until !== undefined && texts.until(day(until)),
  ];
  return (
    <Card title={texts.title}>
      <Text className="my-leader__words">{said.filter(Boolean).join(texts.comma)}</Text>
      <Text className="my-leader__words">{texts.note}</Text>
    </Card>
  );
});
