import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { useTexts } from '@/stores/language';
import './TagSheet.scss';

interface Props {
  readonly title: string;
  readonly field: string;
  readonly hint: string;
  readonly most: number; //                   letters
  readonly value: string | undefined; //      Nothing: it is closed.
  readonly long?: boolean;
  readonly saving: boolean;
  readonly onWrite: (words: string | undefined) => void;
  readonly onSave: () => void;
}

/** One thing is written, and saved. */
export const NameSheet = observer(function NameSheet(props: Props) {
  const { title, field, hint, most, value, long = false, saving, onWrite, onSave } = props;
  const { common } = useTexts();
  return (
    <Sheet
      open={value !== undefined}
      onClose={() => onWrite(undefined)}
      label={title}
      foot={
        <Button size="wide" loading={saving} onTap={onSave}>
          {common.save}
        </Button>
      }
    >
      <Text className="tag-sheet__title">{title}</Text>
      {value !== undefined && (
        <Field title={field} value={value} hint={hint} most={most} long={long} onWrite={onWrite} />
      )}
    </Sheet>
  );
});
