import { Input, Text, View } from '@tarojs/components';
import { Icon } from './Icon';
import './SearchField.scss';

interface ShownProps {
  readonly words: string;
  readonly asked?: boolean; // The words are what was searched for, not a hint.
  readonly label: string;
  readonly onTap: () => void;
}

/** A search field that is only shown: a tap opens the search page. */
export function SearchField({ words, asked = false, label, onTap }: ShownProps) {
  return (
    <View className="search-field" ariaRole="button" ariaLabel={label} onClick={onTap}>
      <Icon name="search" size={18} />
      <Text className={`search-field__words ${asked ? 'search-field__words--asked' : ''}`}>{words}</Text>
    </View>
  );
}

interface InputProps {
  readonly value: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly waits?: boolean; // Nobody types yet: a page with more than the field.
  readonly onInput: (value: string) => void;
  readonly onConfirm: (value: string) => void;
}

const LONGEST = 40;

/** The field in which one types, with a cross to empty it. */
export function SearchInput({ value, placeholder, clearLabel, waits = false, onInput, onConfirm }: InputProps) {
  return (
    <View className="search-field">
      <Icon name="search" size={18} />
      <Input
        className="search-field__input"
        placeholderClass="search-field__hint"
        value={value}
        placeholder={placeholder}
        maxlength={LONGEST}
        confirmType="search"
        focus={!waits}
        onInput={({ detail }) => onInput(detail.value)}
        onConfirm={({ detail }) => onConfirm(detail.value)}
      />
      {value && (
        <View className="search-field__clear" ariaRole="button" ariaLabel={clearLabel} onClick={() => onInput('')}>
          <Icon name="x" size={16} />
        </View>
      )}
    </View>
  );
}
