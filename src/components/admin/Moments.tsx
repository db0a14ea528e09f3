import { Picker, Text, View } from '@tarojs/components';
import type { Instant } from '@/domain/time';
import { dayIn, timeIn } from './chinaTime';

interface Props {
  readonly title: string; // What begins or ends then.
  readonly at: Instant;
  readonly fixed?: boolean; // A beginning that has passed is a fact.
  readonly onSet: (part: 'day' | 'time', value: string) => void;
}

/** A day and a time of it, in Beijing: two pickers side by side, for a line of a form. */
export function Moments({ title, at, fixed = false, onSet }: Props) {
  return (
    <>
      {(['day', 'time'] as const).map((part) => {
        const value = part === 'day' ? dayIn(at) : timeIn(at);
        return (
          <Picker
            key={part}
            mode={part === 'day' ? 'date' : 'time'}
            className="field__picker"
            disabled={fixed}
            value={value}
            onChange={({ detail }: { readonly detail: { readonly value: unknown } }) =>
              onSet(part, String(detail.value))
            }
          >
            <View
              className={`field__chosen ${fixed ? 'field__chosen--fixed' : ''}`}
              ariaRole="button"
              ariaLabel={`${title} ${value}`}
            >
              <Text>{value}</Text>
            </View>
          </Picker>
        );
      })}
    </>
  );
}
