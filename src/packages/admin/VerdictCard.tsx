import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { toastFailed } from '@/components/toast';
import type { Fen } from '@/domain/money';
import { adds, type Checked } from '@/domain/verdict';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Books } from './books';

/** Everything that is stored, added up again: what was counted, and what does not fit. */
export const VerdictCard = observer(function VerdictCard({ store }: { readonly store: Books }) {
  const { adminBooks: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const [all, setAll] = useState(false); // What does not fit is shown anyway.
  const { value: verdict, loading } = store.verdict;
  const run = async () => {
    await store.verdict.load();
    if (store.verdict.failed) toastFailed(store.verdict.failed);
  };
  const wrong = verdict?.checks.reduce((count, check) => count + check.wrong, 0) ?? 0;
  return (
    <Card title={texts.verdict.title} aside={verdict && texts.verdict.at(momentText(verdict.at, now, language.name))}>
      {verdict ? (
        <View
          className={`verdict__say ${store.isSound ? '' : 'verdict__say--wrong'}`}
          ariaRole="button"
          onClick={() => setAll(!all)}
        >
          <Icon name={store.isSound ? 'badge-check' : 'triangle-alert'} size={24} />
          <Text className="verdict__words">{store.isSound ? texts.verdict.sound : texts.verdict.wrong(wrong)}</Text>
          <Text className="verdict__note">{texts.verdict.all(verdict.checks.length)}</Text>
          <Icon name={all ? 'chevron-up' : 'chevron-down'} size={16} />
        </View>
      ) : (
        <Text className="verdict__why">{texts.verdict.why}</Text>
      )}
      {verdict?.checks.map((check) => (all || check.wrong > 0) && <Line key={check.name} check={check} />)}
      <View className="verdict__foot">
        <Button kind="soft" size="wide" loading={loading} onTap={() => void run()}>
          {verdict ? texts.verdict.again : texts.verdict.run}
        </Button>
      </View>
    </Card>
  );
});

const Line = observer(function Line({ check }: { readonly check: Checked }) {
  const { adminBooks: texts } = useTexts();
  const { name, counted, sum, wrong, examples } = check;
  const of = adds(name);
  const added = of && (of === 'money' ? money(sum as Fen) : of === 'seats' ? texts.seats(sum) : texts.units(sum));
  return (
    <View className="verdict__line">
      <View className="verdict__row">
        <Text className="verdict__name">{texts.check[name]}</Text>
        <Text className="verdict__note">{[texts.verdict.counted(counted), added].filter(Boolean).join(' · ')}</Text>
        <Icon
          name={wrong === 0 ? 'check' : 'x'}
          size={16}
          className={wrong === 0 ? 'verdict__mark' : 'verdict__mark verdict__mark--wrong'}
        />
      </View>
      {wrong > 0 && (
        <Text className="verdict__wrong" selectable>
          {texts.verdict.examples(wrong, examples)}
        </Text>
      )}
    </View>
  );
});
