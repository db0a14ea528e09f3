import { Input, Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import './Field.scss';

interface LineProps {
  readonly title: string;
  readonly wrong?: string | undefined; // What is wrong with it, once it was to be saved.
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** A line of a form: its name, and what is written or chosen. */
export const FieldLine = observer(function FieldLine({ title, wrong, note, children }: LineProps) {
  return (
    <View className="field">
      <Text className="field__name">{title}</Text>
      <View className="field__body">
        <View className="field__row">{children}</View>
        {note && !wrong && <Text className="field__note">{note}</Text>}
        {wrong && <Text className="field__wrong">{wrong}</Text>}
      </View>
    </View>
  );
});

interface Props extends Omit<LineProps, 'children'> {
  readonly value: string;
  readonly hint?: string;
  readonly type?: 'text' | 'number' | 'digit'; // digit: with a point.
  readonly unit?: string; //                      After it: 元, 件.
  readonly most?: number; //                      letters
  readonly long?: boolean; //                     It may have several lines: an address.
  readonly children?: ReactNode; //               On the right: a button to scan.
  readonly onWrite: (value: string) => void;
}

/** A line in which one types. */
export const Field = observer(function Field(props: Props) {
  const {
    title,
    wrong,
    note,
    value,
    hint = '',
    type = 'text',
    unit,
    most = 140,
    long = false,
    children,
    onWrite,
  } = props;
  return (
    <FieldLine title={title} wrong={wrong} note={note}>
      {long ? (
        <Textarea
          className="field__long"
          placeholderClass="field__hint"
          value={value}
          placeholder={hint}
          maxlength={most}
          autoHeight
          ariaLabel={title}
          onInput={({ detail }) => onWrite(detail.value)}
        />
      ) : (
        <Input
          className="field__input"
          placeholderClass="field__hint"
          type={type}
          value={value}
          placeholder={hint}
          maxlength={most}
          ariaLabel={title}
          onInput={({ detail }) => onWrite(detail.value)}
        />
      )}
      {unit && <Text className="field__unit">{unit}</Text>}
      {children}
    </FieldLine>
  );
});
