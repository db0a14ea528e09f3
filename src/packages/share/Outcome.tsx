import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Funnel } from '@/components/Funnel';
import type { Funnel as Counts } from '@/contract/share';
import { useTexts } from '@/stores/language';

/** How far those came who opened it; and, in words, who is new and where it went on from there. */
export const Outcome = observer(function Outcome({ counts }: { readonly counts: Counts }) {
  const { sharing } = useTexts();
  const { funnel, mine: texts } = sharing;
  const { opened, ordered, paid, received, newcomers, sharedAgain } = counts;
  const said = [newcomers > 0 && texts.newcomers(newcomers), sharedAgain > 0 && texts.again(sharedAgain)];
  return (
    <>
      <Funnel
        steps={[
          { name: funnel.opened, count: opened, words: funnel.people(opened) },
          { name: funnel.ordered, count: ordered, words: funnel.orders(ordered) },
          { name: funnel.paid, count: paid, words: funnel.orders(paid) },
          { name: funnel.received, count: received, words: funnel.orders(received) },
        ]}
      />
      <View className="outcome">
        {said.map(
          (words) =>
            words && (
              <Text key={words} className="outcome__words">
                {words}
              </Text>
            ),
        )}
      </View>
    </>
  );
});
