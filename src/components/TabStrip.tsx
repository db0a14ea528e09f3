import { ScrollView, Text, View } from '@tarojs/components';
import { navMetrics } from './navMetrics';
import './TabStrip.scss';

interface Props<Name extends string> {
  readonly tabs: readonly { readonly name: Name; readonly words: string; readonly count?: number | undefined }[];
  readonly current: Name;
  readonly onChoose: (name: Name) => void;
}

/** Which part of a list is shown. It stays under the bar while the list goes by. */
export function TabStrip<Name extends string>({ tabs, current, onChoose }: Props<Name>) {
  const { status, height } = navMetrics();
  const at = tabs.findIndex(({ name }) => name === current);
  const before = tabs[Math.max(0, at - 1)]?.name ?? current; // Stays in sight: the way back.
  return (
    <View className="tab-strip" style={{ top: `${status + height}px` }}>
      <ScrollView scrollX enhanced showScrollbar={false} scrollIntoView={`tab-${before}`} scrollWithAnimation>
        <View className="tab-strip__row" ariaRole="tablist">
          {tabs.map(({ name, words, count = 0 }) => (
            <View
              key={name}
              id={`tab-${name}`}
              className={`tab-strip__tab ${name === current ? 'tab-strip__tab--on' : ''}`}
              ariaRole="tab"
              ariaLabel={count > 0 ? `${words} ${count}` : words}
              onClick={() => name !== current && onChoose(name)}
            >
              <Text>{words}</Text>
              {count > 0 && <Text className="tab-strip__count">{count}</Text>}
            </View>
          ))}
        </View>
      </ScrollView>
    </View>
  );
}
