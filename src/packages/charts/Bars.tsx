import { Text, View } from '@tarojs/components';
import { barOf } from '@/components/admin/scale';
import './Bars.scss';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly words: string; // The value, as it is said.
  readonly note?: string | undefined; // A quiet second line.
  readonly rest?: boolean; // All the others together.
  readonly onTap?: (() => void) | undefined;
}

/** Names, bars and values, one a line; each leads to what it is made of. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  return (
    <View className="bars">
      {bars.map(({ key, name, value, words, note, rest, onTap }) => (
        <View
          key={key}
          className="bars__row"
          ariaRole={onTap ? 'button' : 'text'}
          ariaLabel={[name, words, note].filter(Boolean).join('，')}
          {...(onTap && { onClick: onTap })}
        >
          <View className="bars__line">
            <Text className="bars__name">{name}</Text>
            <View className="bars__track">
              <View
                className={`bars__bar ${rest ? 'bars__bar--rest' : ''}`}
                style={{ width: `${barOf(value, most).toFixed(1)}%` }}
              />
            </View>
            <Text className="bars__value">{words}</Text>
          </View>
          {note && <Text className="bars__note">{note}</Text>}
        </View>
      ))}
    </View>
  );
}
