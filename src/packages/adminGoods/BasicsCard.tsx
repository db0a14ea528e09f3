import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field, FieldLine } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { LONGEST_LONG_TITLE, LONGEST_TITLE } from '@/domain/goodsTerms';
import { useWords } from '@/stores/language';
import { CategorySheet } from './CategorySheet';
import type { GoodsForm } from './goodsForm';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly form: GoodsForm;
  readonly whole: boolean; // With English and a line about it.
}

/** What it is called, and where it belongs. */
export const BasicsCard = observer(function BasicsCard({ form, whole }: Props) {
  const { form: texts } = useGoodsTexts();
  const say = useWords();
  const [choosing, setChoosing] = useState(false);
  const { wrong } = form;
  const category = form.categoryWords.map(say).join(' / ');
  return (
    <Card cells>
      <Field
        title={texts.name}
        value={form.title}
        hint={texts.nameHint}
        most={LONGEST_TITLE}
        wrong={wrong === 'title' ? texts.wrong.title : undefined}
        onWrite={(value) => form.write('title', value)}
      />
      <FieldLine title={texts.category} wrong={wrong === 'category' ? texts.wrong.category : undefined}>
        <View className="field__picker" ariaRole="button" onClick={() => setChoosing(true)}>
          <View className="field__chosen">
            <Text className={category ? '' : 'field__hint'}>{category || texts.pickCategory}</Text>
            <Icon name="chevron-right" size={16} />
          </View>
        </View>
      </FieldLine>
      {whole && (
        <>
          <Field
            title={texts.point}
            value={form.long}
            hint={texts.pointHint}
            most={LONGEST_LONG_TITLE}
            long
            onWrite={(value) => form.write('long', value)}
          />
          <Field
            title={texts.english}
            value={form.titleEn}
            hint={texts.englishHint}
            most={LONGEST_TITLE}
            onWrite={(value) => form.write('titleEn', value)}
          />
          {form.long && (
            <Field
              title={texts.pointEn}
              value={form.longEn}
              hint={texts.englishHint}
              most={LONGEST_LONG_TITLE}
              long
              onWrite={(value) => form.write('longEn', value)}
            />
          )}
        </>
      )}
      <CategorySheet
        open={choosing}
        title={texts.pickCategory}
        tree={form.known.value?.categories ?? []}
        chosen={form.categoryId}
        leavesOnly
        onChoose={(categoryId) => categoryId && form.belong(categoryId)}
        onClose={() => setChoosing(false)}
      />
    </Card>
  );
});
