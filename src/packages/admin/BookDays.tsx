import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import type { ReconciliationView } from '@/contract/adminBooks';
import type { Fen } from '@/domain/money';
import { startOf, type Tally } from '@/domain/reconcile';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import { type Books, keyOfDay } from './books';

const SHOWN = 7; // A week; the rest on demand.

/** Each day against WeChat's bill, the newest first. */
export const BookDays = observer(function BookDays({ store }: { readonly store: Books }) {
  const { adminBooks: texts, common } = useTexts();
  const [all, setAll] = useState(false);
  const { items, status } = store.days;
  const more = async () => {
    if (all) await store.days.more();
    setAll(true);
  };
  const hasMore = (!all && items.length > SHOWN) || store.days.hasMore;
  return (
    <Card title={texts.days}>
      {status === 'empty' && (
        <>
          <Text className="book-days__none">{texts.noDays.title}</Text>
          <Text className="book-days__note">{texts.noDays.words}</Text>
        </>
      )}
      {items.slice(0, all ? items.length : SHOWN).map((day) => (
        <Row key={keyOfDay(day)} day={day} store={store} />
      ))}
      {hasMore && (
        <View className="book-days__more">
          <Button kind="text" size="small" onTap={() => void more()}>
            {common.more}
          </Button>
        </View>
      )}
      <DaySheet store={store} />
    </Card>
  );
});

function useDayText() {
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  return (day: ReconciliationView) => dayText(startOf(day.day), now, language.name);
}

interface RowProps {
  readonly day: ReconciliationView;
  readonly store: Books;
}

const Row = observer(function Row({ day, store }: RowProps) {
  const { adminBooks: texts } = useTexts();
  const dayName = useDayText();
  const isWaiting = day.status === 'waiting';
  const said = isWaiting ? texts.waiting : texts.matched(day.matched, day.caughtUp);
  return (
    <View className="book-days__row" ariaRole="button" onClick={() => store.look(day)}>
      <View className="book-days__say">
        <Text className="book-days__day">{dayName(day)}</Text>
        <Text className="book-days__note">{said}</Text>
      </View>
      {day.open > 0 && <Text className="book-days__open">{texts.openOnes(day.open)}</Text>}
      {day.open === 0 && day.theirs && <Text className="book-days__sum">{money(day.theirs.paid)}</Text>}
      <Icon name="chevron-right" size={16} className="book-days__arrow" />
    </View>
  );
});

/** Both sides of a day, and the way to compare it again. */
const DaySheet = observer(function DaySheet({ store }: { readonly store: Books }) {
  const { adminBooks: texts } = useTexts();
  const dayName = useDayText();
  const [last, setLast] = useState<ReconciliationView>(); // Seen while the sheet goes down.
  const day = store.day ?? last;
  if (store.day && store.day !== last) setLast(store.day);
  const again = async () => {
    if (!store.day) return;
    const compared = await store.compareAgain(store.day);
    if (compared === undefined) toastFailed(store.comparing.failed);
    else toast(compared ? texts.compared : texts.notThere);
  };
  return (
    <Sheet
      open={store.day !== undefined}
      onClose={() => store.look(undefined)}
      label={texts.days}
      foot={
        <May do="books.settle">
          <Button kind="soft" size="wide" loading={store.comparing.running} onTap={() => void again()}>
            {texts.compare}
          </Button>
        </May>
      }
    >
      {day && (
        <>
          <View className="book-days__head">{dayName(day)}</View>
          <View className="book-days__sides">
            <Side title={texts.ours} tally={day.ours} />
            <Side title={texts.theirs} tally={day.theirs} />
          </View>
        </>
      )}
    </Sheet>
  );
});

interface SideProps {
  readonly title: string;
  readonly tally: Tally | undefined;
}

const Side = observer(function Side({ title, tally }: SideProps) {
  const { adminBooks: texts } = useTexts();
  const line = (name: string, amount: Fen, count: number) => (
    <View className="book-days__line">
      <Text className="book-days__note">{`${name} ${count}`}</Text>
      <Text className="book-days__amount">{money(amount)}</Text>
    </View>
  );
  return (
    <View className="book-days__side">
      <Text className="book-days__day">{title}</Text>
      {tally ? (
        <>
          {line(texts.paid, tally.paid, tally.payments)}
          {line(texts.refunded, tally.refunded, tally.refunds)}
        </>
      ) : (
        <Text className="book-days__note">{texts.waiting}</Text>
      )}
    </View>
  );
});
