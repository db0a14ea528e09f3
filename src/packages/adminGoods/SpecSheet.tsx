import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/toast';
import { LONGEST_OPTION } from '@/domain/goodsTerms';
import './sheets.scss';
import type { Matrix, Named, SpecForm } from './matrix';
import { useGoodsTexts } from './useGoodsTexts';

/** What is being named: a new spec with its options, more options of one, or one that is there. */
export type Naming =
  | { readonly what: 'spec' }
  | { readonly what: 'options'; readonly spec: SpecForm }
  | { readonly what: 'rename'; readonly spec: SpecForm; readonly option?: Named | undefined };

interface Props {
  readonly naming: Naming | undefined;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

export const SpecSheet = observer(function SpecSheet({ naming, matrix, onClose }: Props) {
  const { form: texts } = useGoodsTexts();
  const [name, setName] = useState('');
  const [english, setEnglish] = useState('');
  const [options, setOptions] = useState('');
  useEffect(() => {
    const named = naming?.what === 'rename' ? (naming.option ?? naming.spec) : undefined;
    if (!naming) return;
    setName(named?.zh ?? '');
    setEnglish(named?.en ?? '');
    setOptions('');
  }, [naming]);
  const done = () => {
    if (!naming) return;
    const why = named(matrix, naming, { zh: name, en: english }, options);
    if (why) toast(texts.whyNotSpec[why]);
    else onClose();
  };
  const what = naming?.what;
  const title =
    what === 'spec'
      ? texts.addSpec
      : what === 'options'
        ? texts.addOption(naming?.what === 'options' ? naming.spec.zh : '')
        : texts.rename;
  return (
    <Sheet
      open={naming !== undefined}
      onClose={onClose}
      label={title}
      foot={
        <Button size="wide" onTap={done}>
          {what === 'rename' ? texts.apply : texts.add}
        </Button>
      }
    >
      <Text className="goods-form-sheet__title">{title}</Text>
      {what !== 'options' && (
        <Field
          title={what === 'spec' ? texts.specName : texts.name}
          value={name}
          hint={what === 'spec' ? texts.specNameHint : ''}
          most={what === 'rename' && naming?.what === 'rename' && naming.option ? LONGEST_OPTION : 10}
          onWrite={setName}
        />
      )}
      {what === 'rename' && (
        <Field title={texts.english} value={english} hint={texts.englishHint} most={40} onWrite={setEnglish} />
      )}
      {what !== 'rename' && (
        <Field
          title={texts.options}
          value={options}
          hint={texts.optionsHint}
          note={texts.optionsNote}
          most={400}
          long
          onWrite={setOptions}
        />
      )}
    </Sheet>
  );
});

function named(matrix: Matrix, naming: Naming, words: { zh: string; en: string }, options: string) {
  if (naming.what === 'spec') return matrix.addSpec(words.zh, options);
  if (naming.what === 'options') return matrix.addOptions(naming.spec.key, options);
  return matrix.rename(naming.spec.key, naming.option?.key, words);
}
