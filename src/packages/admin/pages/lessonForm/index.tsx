import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { LONGEST_LESSON, MOST_LESSON_TITLE } from '@/domain/lesson';
import { goBack, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { LessonForm, type LessonText } from '../../lessonForm';
import './index.scss';

/** A lesson for leaders: title and text in both languages, and its place. */
export default observer(function LessonFormPage() {
  const shop = useShop();
  const { adminLessons: texts } = useTexts();
  const lessonId = useOptionalIdParam('lesson');
  const [form] = useState(() => new LessonForm(shop, lessonId));
  useLoad(() => void form.known.load());
  return (
    <Screen title={lessonId ? texts.edit : texts.new} bar={form.known.value && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={220} />}>
        {() => <Written form={form} />}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: LessonForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { adminLessons: texts, common } = useTexts();
  const { saving, removing, wrongs, isOpen, lessonId } = form;
  const save = async () => {
    if (!(await form.save())) return wrongs[0] ? toast(texts.wrong[wrongs[0]]) : toastFailed(saving.failed);
    toast(texts.saved);
    return goBack();
  };
  const remove = async () => {
    if (!(await confirmed(texts.removeAsk, texts.removeWords, texts.remove))) return;
    if (!(await form.remove())) return toastFailed(removing.failed);
    toast(texts.removed);
    await goBack();
  };
  return (
    <May do="content.edit">
      <StickyBar>
        {lessonId && isOpen && (
          <Button kind="line" loading={removing.running} onTap={() => void remove()}>
            {texts.remove}
          </Button>
        )}
        <Button loading={saving.running} onTap={() => void save()}>
          {isOpen ? common.save : texts.open}
        </Button>
      </StickyBar>
    </May>
  );
});

const Written = observer(function Written({ form }: Props) {
  const { adminLessons: texts } = useTexts();
  const field = (name: LessonText, most: number, more: { long?: boolean; hint?: string; note?: string } = {}) => (
    <Field
      title={texts[name]}
      type={name === 'position' ? 'number' : 'text'}
      value={form.texts[name]}
      most={most}
      wrong={form.isWrong(name) ? texts.wrong[name] : undefined}
      onWrite={(value) => form.write(name, value)}
      {...more}
    />
  );
  return (
    <>
      <Card cells>
        {field('zh', MOST_LESSON_TITLE, { hint: texts.titleHint })}
        {field('body', 2 * LONGEST_LESSON, { long: true, hint: texts.bodyHint })}
        <Text className="lesson-form__letters">{texts.letters(figures(form.letters), figures(LONGEST_LESSON))}</Text>
      </Card>
      <Card cells>
        {field('en', 2 * MOST_LESSON_TITLE, { hint: texts.enHint })}
        {field('bodyEn', 2 * LONGEST_LESSON, { long: true, hint: texts.enHint })}
      </Card>
      <Card cells>{field('position', 4, { note: texts.positionNote })}</Card>
    </>
  );
});
