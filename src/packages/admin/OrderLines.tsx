import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { SoldLine } from '@/components/SoldLine';
import type { AdminOrder } from '@/contract/adminOrders';
import { type LineState, sendable } from '@/domain/parcel';
import { lineTotal } from '@/domain/quote';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** What was ordered, and what became of each unit. */
export const OrderLines = observer(function OrderLines({ order }: { readonly order: AdminOrder }) {
  const { admin, receipt } = useTexts();
  const say = useWords();
  const isPaid = order.paidAt !== undefined;
  return (
    <>
      {order.receipt.lines.map((line) => {
        const state = order.lines.find(({ skuId }) => skuId === line.skuId);
        return (
          <SoldLine
            key={line.skuId}
            title={line.title}
            picture={line.picture}
            notes={[
              receipt.times(say(line.options), line.quantity),
              isPaid && state ? becameOf(state, order.status === 'closed', admin.order.line) : undefined,
            ]}
            right={<Text>{money(lineTotal(line))}</Text>}
          />
        );
      })}
    </>
  );
});

/** "1 件已发 · 2 件没发" */
function becameOf(state: LineState, isClosed: boolean, texts: Texts['admin']['order']['line']): string {
  const { shipped, returned, unsent, heldUnsent, heldSent } = state;
  const parts = [
    [isClosed ? 0 : sendable(state), texts.waits],
    [shipped - returned, texts.sent],
    [heldUnsent + heldSent, texts.held],
    [unsent + returned, texts.back],
  ] as const;
  return parts.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])).join(' · ');
}
