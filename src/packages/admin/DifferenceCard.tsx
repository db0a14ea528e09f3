import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Sheet } from '@/components/Sheet';
import { Tag } from '@/components/Tag';
import { toast, toastFailed } from '@/components/toast';
import type { DifferenceView } from '@/contract/adminBooks';
import type { Fen } from '@/domain/money';
import { startOf } from '@/domain/reconcile';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText, momentText } from '@/texts/when';
import type { Books } from './books';

const MOST_NOTE = 200; // As the contract has it.

interface Props {
  readonly difference: DifferenceView;
  readonly store: Books;
}

/** One line that WeChat's bill and our books do not agree on: both amounts, and what became of it. */
export const DifferenceCard = observer(function DifferenceCard({ difference, store }: Props) {
  const { adminBooks: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { day, what, no, kind, ours, theirs, firstSeen, resolved } = difference;
  const when = (at: typeof firstSeen) => momentText(at, now, language.name);
  const by = resolved?.how === 'person' ? texts.by(resolved.by || texts.someone, when(resolved.at)) : undefined;
  return (
    <Card>
      <View className="difference__head">
        <Text className="difference__kind">{texts.kind[kind]}</Text>
        <Tag>{texts.what[what]}</Tag>
        <Text className="difference__note">{dayText(startOf(day), now, language.name)}</Text>
      </View>
      <Text className="difference__no" selectable>
        {no}
      </Text>
      <View className="difference__sides">
        <Amount title={texts.ours} amount={ours} />
        <Amount title={texts.theirs} amount={theirs} />
      </View>
      <View className="difference__foot">
        <View className="difference__say">
          {resolved && <Text className="difference__how">{texts.how[resolved.how]}</Text>}
          <Text className="difference__note">{by ?? texts.seen(when(firstSeen))}</Text>
        </View>
        {!resolved && (
          <May do="books.settle">
            <Button kind="soft" size="small" onTap={() => store.explain(difference)}>
              {texts.resolve}
            </Button>
          </May>
        )}
      </View>
      {resolved?.note && <Text className="difference__words">{resolved.note}</Text>}
    </Card>
  );
});

interface AmountProps {
  readonly title: string;
  readonly amount: Fen | undefined;
}

const Amount = observer(function Amount({ title, amount }: AmountProps) {
  const { adminBooks: texts } = useTexts();
  return (
    <View className="difference__side">
      <Text className="difference__note">{title}</Text>
      <Text className={`difference__amount ${amount === undefined ? 'difference__amount--none' : ''}`}>
        {amount === undefined ? texts.nothing : money(amount)}
      </Text>
    </View>
  );
});

/** What it was, in the words of who has looked. */
export const ExplainSheet = observer(function ExplainSheet({ store }: { readonly store: Books }) {
  const { adminBooks: texts } = useTexts();
  const confirm = async () => {
    if (!store.note.trim()) return toast(texts.missingNote);
    if (!(await store.resolve())) return toastFailed(store.resolving.failed);
    return toast(texts.resolved);
  };
  return (
    <Sheet
      open={store.difference !== undefined}
      onClose={() => store.explain(undefined)}
      label={texts.resolveTitle}
      foot={
        <Button size="wide" loading={store.resolving.running} onTap={() => void confirm()}>
          {texts.confirm}
        </Button>
      }
    >
      <View className="difference__title">{texts.resolveTitle}</View>
      <Text className="difference__note">{texts.resolveWords}</Text>
      <Textarea
        className="difference__field"
        value={store.note}
        placeholder={texts.noteHint}
        maxlength={MOST_NOTE}
        ariaLabel={texts.resolveTitle}
        onInput={({ detail }) => store.write(detail.value)}
      />
    </Sheet>
  );
});
