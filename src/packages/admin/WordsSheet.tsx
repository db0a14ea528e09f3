import { Text, Textarea } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import './SaleSheets.scss';
import type { Wording } from './wording';

interface Props {
  readonly wording: Wording<unknown>;
  readonly title: string;
  readonly note: string;
  readonly hint: string;
  readonly most: number;
  readonly action: string;
  readonly missing?: string; // What is said where words are needed.
  readonly running: boolean;
  readonly onDo: () => void;
}

/** Something about somebody, with words that he reads. */
export const WordsSheet = observer(function WordsSheet(props: Props) {
  const { wording, title, note, hint, most, action, missing, running, onDo } = props;
  return (
    <Sheet
      open={wording.about !== undefined}
      onClose={() => wording.end()}
      label={title}
      foot={
        <Button size="wide" loading={running} onTap={onDo}>
          {action}
        </Button>
      }
    >
      <Text className="sale-sheet__title">{title}</Text>
      <Text className="sale-sheet__words">{note}</Text>
      <Textarea
        className="sale-sheet__field"
        placeholderClass="sale-sheet__hint"
        value={wording.words}
        placeholder={hint}
        maxlength={most}
        ariaLabel={hint}
        onInput={({ detail }) => wording.write(detail.value)}
      />
      {wording.tried && wording.isMissing && <Text className="sale-sheet__wrong">{missing}</Text>}
    </Sheet>
  );
});
