import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import './SearchBox.scss';

interface Props {
  readonly value: string;
  readonly hint: string;
  readonly sunken?: boolean; // On white instead of on the page.
  readonly onType: (words: string) => void;
}

/** A field above a list: what is typed narrows it. */
export const SearchBox = observer(function SearchBox({ value, hint, sunken = false, onType }: Props) {
  return (
    <View className={`search-box ${sunken ? 'search-box--sunken' : ''}`}>
      <Icon name="search" size={18} />
      <Input
        className="search-box__input"
        placeholderClass="search-box__hint"
        value={value}
        placeholder={hint}
        maxlength={40}
        ariaLabel={hint}
        onInput={({ detail }) => onType(detail.value)}
      />
    </View>
  );
});
