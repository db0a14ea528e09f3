import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import type { OrderView } from '@/contract/order';
import { couponIn, usedOf } from '@/domain/quote';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';

/** Of a closed order: what the buyer had brought beside money is his again. Not there where he had brought nothing. */
export const GivenBack = observer(function GivenBack({ order: { status, receipt } }: { readonly order: OrderView }) {
  const { orders: texts } = useTexts();
  const { own } = texts;
  const { credit, points } = usedOf(receipt);
  const what = [
    ...(couponIn(receipt) ? [own.coupon] : []),
    ...(credit > 0 ? [own.credit(money(credit))] : []),
    ...(points > 0 ? [own.points(figures(points))] : []),
  ];
  if (status !== 'closed' || what.length === 0) return null;
  return <Card>{own.back(texts.joined(what))}</Card>;
});
