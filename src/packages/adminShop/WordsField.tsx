import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import type { Words } from '@/domain/words';
import { useShopTexts } from './useShopTexts';

interface Props {
  readonly title: string;
  readonly titleEn: string;
  readonly words: Words;
  readonly most: number; // letters of the Chinese; English has twice as many
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly onChange: (words: Words) => void;
}

/** What is said in both languages; the English may be left out. */
export const WordsField = observer(function WordsField(props: Props) {
  const { title, titleEn, words, most, hint, wrong, onChange } = props;
  const { home } = useShopTexts();
  return (
    <>
      <Field
        title={title}
        value={words.zh}
        most={most}
        wrong={wrong}
        {...(hint && { hint })}
        onWrite={(zh) => onChange({ zh, en: words.en === words.zh ? '' : words.en })}
      />
      <Field
        title={titleEn}
        value={words.en === words.zh ? '' : words.en}
        most={most * 2}
        hint={home.enHint}
        onWrite={(en) => onChange({ ...words, en })}
      />
    </>
  );
});
