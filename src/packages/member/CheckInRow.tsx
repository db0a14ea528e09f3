import { ScrollView, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { toastFailed } from '@/components/toast';
import type { CheckInView } from '@/contract/member';
import { useTexts } from '@/stores/language';
import type { CheckInStore } from './checkInStore';

interface Props {
  readonly checkIn: CheckInView;
  readonly store: CheckInStore;
}

/** The row of days that one is in, what each of them gives, and the tap of today. */
export const CheckInRow = observer(function CheckInRow({ checkIn, store }: Props) {
  const { checkIn: texts } = useTexts().member;
  const { done, streak, rewards, next, growth } = checkIn;
  const today = rewards[next] ?? 0;
  const tomorrow = rewards[(next + 1) % rewards.length] ?? 0;
  const tap = async () => {
    if (!(await store.checkIn())) toastFailed(store.checking.failed);
  };
  return (
    <View className="check-in-row">
      <Text className="check-in-row__streak">{streak > 0 ? texts.streak(streak) : texts.never}</Text>
      <Text className="check-in-row__said">{done ? texts.doneWords(tomorrow) : texts.words(today, next + 1)}</Text>
      <Rewards checkIn={checkIn} />
      {done ? (
        <View className="check-in-row__done" ariaRole="status">
          <Icon name="check" size={18} />
          <Text>{gotWords(store, texts)}</Text>
        </View>
      ) : (
        <Button size="wide" loading={store.checking.running} onTap={() => void tap()}>
          {texts.go(today)}
        </Button>
      )}
      <Text className="check-in-row__note">{growth > 0 ? texts.bonus(growth) : texts.again}</Text>
      {growth > 0 && <Text className="check-in-row__note">{texts.again}</Text>}
    </View>
  );
});

function gotWords({ got }: CheckInStore, texts: ReturnType<typeof useTexts>['member']['checkIn']): string {
  if (!got) return texts.done;
  return got.growth > 0 ? texts.gotGrowth(got.points, got.growth) : texts.got(got.points);
}

const FEW = 7; // So many fit side by side; more scroll.

const Rewards = observer(function Rewards({ checkIn }: Pick<Props, 'checkIn'>) {
  const { rewards, next } = checkIn;
  if (rewards.length <= FEW) {
    return (
      <View className="check-in-row__rewards">
        {rewards.map((_, i) => (
          <Reward key={i} checkIn={checkIn} at={i} />
        ))}
      </View>
    );
  }
  return (
    <ScrollView scrollX enhanced showScrollbar={false} scrollIntoView={`reward-${Math.max(0, next - 2)}`}>
      <View className="check-in-row__rewards check-in-row__rewards--many">
        {rewards.map((_, i) => (
          <Reward key={i} checkIn={checkIn} at={i} />
        ))}
      </View>
    </ScrollView>
  );
});

const Reward = observer(function Reward({ checkIn, at }: Pick<Props, 'checkIn'> & { readonly at: number }) {
  const { checkIn: texts } = useTexts().member;
  const { rewards, next, done } = checkIn;
  const isDone = at < next || (at === next && done);
  const state = isDone ? 'done' : at === next ? 'next' : 'later';
  return (
    <View id={`reward-${at}`} className={`check-in-reward check-in-reward--${state}`}>
      <View className="check-in-reward__disc">
        {isDone ? <Icon name="check" size={18} /> : <Text>{texts.plus(rewards[at] ?? 0)}</Text>}
      </View>
      <Text className="check-in-reward__day">{texts.day(at + 1)}</Text>
    </View>
  );
});
