import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Tag } from '@/components/Tag';
import type { PastedRow } from '@/domain/pastedRows';
import { useTexts } from '@/stores/language';
import './BatchRows.scss';
import type { BatchShipping, Row } from './batchShippingStore';
import { useOrderTexts } from './useOrderTexts';

/** Rows that the phone made nothing of, each with what is missing. */
export const NotUnderstood = observer(function NotUnderstood({ rows }: { readonly rows: readonly PastedRow[] }) {
  const { batch: texts } = useOrderTexts();
  if (rows.length === 0) return null;
  return (
    <Card title={texts.badRows(rows.length)}>
      {rows.map(({ line, text, problem }) => (
        <View key={line} className="batch-row">
          <View className="batch-row__head">
            <Text className="batch-row__line">{texts.line(line)}</Text>
            <Text className="batch-row__text batch-row__text--cut">{text}</Text>
          </View>
          {problem && <Text className="batch-row__why">{texts.problem[problem]}</Text>}
        </View>
      ))}
    </Card>
  );
});

/** How many can leave, cannot, or have left before. */
export const BatchTally = observer(function BatchTally({ store }: { readonly store: BatchShipping }) {
  const { batch: texts } = useOrderTexts();
  if (store.rows.length === 0) return null;
  const [good, bad, before, sent] = [
    store.of('waiting', 'lost').length,
    store.of('bad').length,
    store.of('before').length,
    store.of('sent').length,
  ];
  return (
    <View className="batch-tally" ariaRole="status">
      {sent > 0 && <Tag tone="good">{texts.done(sent)}</Tag>}
      {good > 0 && <Tag tone="accent">{texts.good(good)}</Tag>}
      {bad > 0 && <Tag tone="bad">{texts.bad(bad)}</Tag>}
      {before > 0 && <Tag>{texts.sent(before)}</Tag>}
      {store.shipping && <Text className="batch-tally__hint">{texts.keepOpen}</Text>}
    </View>
  );
});

/** What cannot leave stands first, so that it is seen. */
const RANK: Readonly<Record<Row['state'], number>> = { bad: 0, lost: 1, waiting: 2, sent: 3, before: 4 };

/** Each row as the shop sees it. */
export const BatchRows = observer(function BatchRows({ rows }: { readonly rows: readonly Row[] }) {
  const { batch: texts } = useOrderTexts();
  const { orders, refusal } = useTexts();
  if (rows.length === 0) return null;
  const words: Readonly<Record<Row['state'], string>> = {
    ...{ waiting: texts.waiting, lost: texts.waiting, sent: texts.isSent, before: texts.wasSent, bad: '' },
  };
  return (
    <Card>
      {[...rows]
        .sort((a, b) => RANK[a.state] - RANK[b.state] || a.line - b.line)
        .map(({ line, order, carrier, waybill, name, pieces, state, whyNot }) => (
          <View key={order} className="batch-row">
            <View className="batch-row__head">
              <Text className="batch-row__line">{texts.line(line)}</Text>
              <Text className="batch-row__name">
                {[name, pieces > 0 && texts.pieces(pieces)].filter(Boolean).join(' · ')}
              </Text>
              {state !== 'bad' && <Tag tone={state === 'sent' ? 'good' : 'quiet'}>{words[state]}</Tag>}
            </View>
            <Text className="batch-row__text">{`${order}  ${orders.carriers[carrier]} ${waybill}`}</Text>
            {whyNot && <Text className="batch-row__why">{refusal[whyNot]}</Text>}
          </View>
        ))}
    </Card>
  );
});
