import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import type { Today } from '@/contract/adminToday';
import type { Permission } from '@/domain/staff';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { counted } from '../../counted';
import { useDeskTexts } from '../../useDeskTexts';

type Count = Exclude<keyof Today, 'decideBy' | 'checkBy' | 'reshipBy' | 'knowsReturnAddress'>;

/** The most urgent first. What somebody waits for stands out. */
const COUNTS = [
  ['toDecide', true, 'sales.see', () => goTo.shopSales('toDecide')],
  ['toShip', true, 'orders.see', () => goTo.adminOrders('toShip')],
  ['differences', true, 'books.see', () => goTo.adminBooks()],
  ['teamsEnding', false, 'campaigns.see', () => goTo.adminTeams('open')],
  ['payouts', true, 'payouts.see', () => goTo.shopPayouts('asked')],
  ['low', false, 'goods.see', () => goTo.adminStock()],
  ['toCheck', true, 'sales.see', () => goTo.shopSales('toCheck')],
  ['toReship', true, 'sales.see', () => goTo.shopSales('toReship')],
  ['toFetch', false, 'orders.see', () => goTo.adminOrders('toFetch')],
  ['invoices', false, 'invoices.see', () => goTo.adminInvoices('asked')],
  ['unanswered', false, 'reviews.see', () => goTo.adminReviews()],
] as const satisfies readonly (readonly [Count, boolean, Permission, () => unknown])[];

const ROW = 4; // What does not wait is shown only where it fills a row.

/** What waits for hands, as far as mine may do it; each count leads to its list. */
export const Waiting = observer(function Waiting({ today }: { readonly today: Today }) {
  const { admin } = useTexts();
  const { session } = useShop();
  const { counts, hurry } = useDeskTexts();
  const texts = { ...admin.today, ...counts };
  const mine = COUNTS.filter(([, , needs]) => session.may(needs));
  const waits = mine.filter(([name]) => today[name] > 0);
  const idle = mine.filter(([name]) => today[name] === 0);
  const rest = idle.slice(0, Math.max(ROW, Math.ceil(waits.length / ROW) * ROW) - waits.length);
  return (
    <Card title={texts.waiting} aside={waits.length > 0 ? hurry : texts.none}>
      <View className="today__counts">
        {[...waits, ...rest].map(([name, urgent, , open]) => (
          <View
            key={name}
            className="today__count"
            ariaRole="button"
            ariaLabel={`${texts[name]} ${counted(today[name])}`}
            onClick={open}
          >
            <Text className={`today__figure ${figure(today[name], urgent)}`}>{counted(today[name])}</Text>
            <Text className="today__name">{texts[name]}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
});

const figure = (count: number, urgent: boolean) =>
  count === 0 ? 'today__figure--none' : urgent ? 'today__figure--urgent' : '';
