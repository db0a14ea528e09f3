import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/toast';
import { useWords } from '@/stores/language';
import './sheets.scss';
import type { Matrix } from './matrix';
import type { RowField } from './skuRow';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly open: boolean;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

const FIELDS = ['price', 'member', 'cost', 'stock', 'grams'] as const;

/** The same into many rows. What stays empty is left as it is. */
export const FillSheet = observer(function FillSheet({ open, matrix, onClose }: Props) {
  const { form: texts } = useGoodsTexts();
  const say = useWords();
  const [option, setOption] = useState<number>();
  const [values, setValues] = useState<Partial<Record<RowField, string>>>({});
  const [prefix, setPrefix] = useState('');
  const hasNew = matrix.rows.some(({ sold }) => !sold);
  const names = { price: texts.price, member: texts.member, cost: texts.cost, stock: texts.stock, grams: texts.weight };
  const done = () => {
    const changed = matrix.fill(option, values);
    if (prefix.trim()) matrix.number(prefix.trim());
    toast(texts.fillDone(changed));
    setValues({});
    setPrefix('');
    onClose();
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={texts.fillTitle}
      foot={
        <Button size="wide" onTap={done}>
          {texts.apply}
        </Button>
      }
    >
      <Text className="goods-form-sheet__title">{texts.fillTitle}</Text>
      <Text className="goods-form-sheet__words">{texts.fillWords}</Text>
      <View className="goods-form-sheet__chips">
        <Chip sunken on={option === undefined} onTap={() => setOption(undefined)}>
          {texts.fillAll}
        </Chip>
        {matrix.specs.flatMap((spec) =>
          spec.options.map(({ key, zh, en }) => (
            <Chip key={key} sunken on={option === key} onTap={() => setOption(key)}>
              {say({ zh, en: en || zh })}
            </Chip>
          )),
        )}
      </View>
      {FIELDS.filter((field) => field !== 'stock' || hasNew).map((field) => (
        <Field
          key={field}
          title={names[field]}
          type={field === 'stock' || field === 'grams' ? 'number' : 'digit'}
          value={values[field] ?? ''}
          unit={field === 'stock' ? texts.pieces : field === 'grams' ? texts.grams : texts.yuan}
          most={10}
          onWrite={(value) => setValues({ ...values, [field]: value })}
        />
      ))}
      <Field title={texts.codePrefix} value={prefix} hint={texts.codePrefixHint} most={30} onWrite={setPrefix} />
    </Sheet>
  );
});
