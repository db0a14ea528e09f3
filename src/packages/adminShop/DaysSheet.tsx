import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Await } from '@/components/Await';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';
import './DaysSheet.scss';
import type { MessagesPage } from './messagesStore';
import { useShopTexts } from './useShopTexts';

/** One kind of message, day by day. */
export const DaysSheet = observer(function DaysSheet({ store }: { readonly store: MessagesPage }) {
  const { message: all } = useTexts();
  const { messages: texts } = useShopTexts();
  const { opened, byDay } = store;
  const names = [texts.day, texts.told, texts.sent, texts.failed, texts.held, texts.read];
  return (
    <Sheet open={opened !== undefined} onClose={() => store.close()} label={texts.byDay}>
      <Text className="message-days__title">{opened && all.kinds[opened]}</Text>
      {byDay && (
        <Await of={byDay} bones={<Bone height={240} />}>
          {(days) => (
            <View ariaRole="table">
              <View className="message-days__row message-days__row--head">
                {names.map((name) => (
                  <Text key={name} className="message-days__cell">
                    {name}
                  </Text>
                ))}
              </View>
              {days.map(({ day, told, sent, failed, held, read }) => (
                <View key={day} className="message-days__row">
                  <Text className="message-days__cell">{day.slice(5)}</Text>
                  {[told, sent, failed, held, read].map((count, i) => (
                    <Text key={names[i + 1] ?? i} className="message-days__cell">
                      {figures(count)}
                    </Text>
                  ))}
                </View>
              ))}
            </View>
          )}
        </Await>
      )}
      <Text className="message-days__note">{texts.heldWords}</Text>
    </Sheet>
  );
});
