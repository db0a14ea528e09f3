import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Face } from '@/components/Face';
import { Icon } from '@/components/Icon';
import type { FigureRow } from '@/contract/adminFigures';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import './FigureRowCard.scss';

/** One row behind a figure: what it is, when, and what of it is in the figure. It leads to the thing itself. */
export const FigureRowCard = observer(function FigureRowCard({ row }: { readonly row: FigureRow }) {
  const { clock, language, session } = useShop();
  const [now] = useState(clock.now);
  const { title, note, face, open } = useRow(row);
  const mayOpen = row.kind !== 'person' || session.may('customers.see');
  return (
    <View className="figure-row" {...(mayOpen && { ariaRole: 'button', onClick: () => void open() })}>
      {face}
      <View className="figure-row__about">
        <Text className="figure-row__title">{title}</Text>
        <Text className="figure-row__note">{momentText(row.at, now, language.name)}</Text>
        {note && <Text className="figure-row__note">{note}</Text>}
      </View>
      {row.amount !== undefined && <Text className="figure-row__amount">{money(row.amount)}</Text>}
      {mayOpen && <Icon name="chevron-right" size={16} />}
    </View>
  );
});

function useRow(row: FigureRow) {
  const { common } = useTexts();
  const say = useWords();
  switch (row.kind) {
    case 'order':
      return {
        title: say(row.title),
        note: `${row.buyer || common.someone} · ${row.number}`,
        open: () => goTo.shopOrder(row.orderId),
      };
    case 'person':
      return {
        title: row.nickname || common.someone,
        face: <Face avatar={row.avatar} nickname={row.nickname} size={36} />,
        open: () => goTo.customer(row.userId),
      };
    case 'team':
      return { title: say(row.title), open: () => goTo.team(row.teamId) };
  }
}
