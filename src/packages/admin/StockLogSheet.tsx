import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Failure } from '@/components/Failure';
import { Sheet } from '@/components/Sheet';
import type { StockEntry } from '@/contract/shelf';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { keyOfEntry, type StockStore } from './stock';

/** Every change of one SKU, the newest first. */
export const StockLogSheet = observer(function StockLogSheet({ store }: { readonly store: StockStore }) {
  const { shelf, common } = useTexts();
  const { stock: texts } = shelf;
  const { log } = store;
  return (
    <Sheet open={store.deed === 'log'} onClose={() => store.end()} label={texts.logTitle}>
      <Text className="stock-sheet__title">{texts.logTitle}</Text>
      {log.failed && <Failure failed={log.failed} onRetry={() => log.retry()} />}
      {log.items.map((entry) => (
        <Entry key={keyOfEntry(entry)} entry={entry} />
      ))}
      {log.hasMore ? (
        <Button kind="text" size="wide" loading={log.loading} onTap={() => void log.more()}>
          {common.more}
        </Button>
      ) : (
        <Text className="stock-sheet__words">{log.status === 'ready' ? texts.allShown : common.loading}</Text>
      )}
    </Sheet>
  );
});

const Entry = observer(function Entry({ entry: { kind, note, change, at } }: { readonly entry: StockEntry }) {
  const { shelf } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const about = [note, momentText(at, now, language.name)].filter(Boolean).join(' · ');
  return (
    <View className="stock-log__row">
      <View className="stock-log__say">
        <Text className="stock-log__kind">{shelf.stock.kind[kind]}</Text>
        <Text className="stock-sheet__words">{about}</Text>
      </View>
      <Text className={`stock-log__change ${change > 0 ? 'stock-log__change--in' : ''}`}>
        {change > 0 ? `+${change}` : String(change)}
      </Text>
    </View>
  );
});
