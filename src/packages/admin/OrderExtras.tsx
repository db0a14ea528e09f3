import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import type { AdminOrder } from '@/contract/adminOrders';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { useOrderTexts } from './useOrderTexts';

/** How the staff changed what was to be paid, and why. */
export const PriceChanges = observer(function PriceChanges({ order }: { readonly order: AdminOrder }) {
  const { price: texts } = useOrderTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  if (order.priceChanges.length === 0) return null;
  return (
    <Card title={texts.log} cells>
      {order.priceChanges.map(({ was, became, words, by, at }) => (
        <Cell key={at} title={texts.changed(money(was), money(became))} plain>
          <Text>{texts.byStaff(words, by, momentText(at, now, language.name))}</Text>
        </Cell>
      ))}
    </Card>
  );
});

/** Orders that have something in common with this one. */
export const Also = observer(function Also({ order }: { readonly order: AdminOrder }) {
  const { also: texts } = useOrderTexts();
  const { admin } = useTexts();
  const { buyer, leader, team } = order;
  return (
    <Card title={texts.title} cells>
      <Cell
        title={texts.buyer(buyer.nickname || admin.someone)}
        plain
        onTap={() => goTo.adminOrders('all', { buyerId: buyer.id })}
      />
      {team && <Cell title={texts.team} plain onTap={() => goTo.adminOrders('all', { teamId: team.id })} />}
      {leader && (
        <Cell
          title={texts.leader(leader.nickname || admin.someone)}
          plain
          onTap={() => goTo.adminOrders('all', { leaderId: leader.id })}
        />
      )}
    </Card>
  );
});
