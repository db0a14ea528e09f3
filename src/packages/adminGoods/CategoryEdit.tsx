import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { PictureInput } from '@/components/PictureInput';
import { Sheet } from '@/components/Sheet';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { useTexts, useWords } from '@/stores/language';
import type { CategoriesStore, CategoryField } from './categoriesStore';
import './sheets.scss';
import { useGoodsTexts } from './useGoodsTexts';

/** A category: its name, what stands below it in small print, its picture. */
export const CategoryEdit = observer(function CategoryEdit({ store }: { readonly store: CategoriesStore }) {
  const { common } = useTexts();
  const { categories: texts } = useGoodsTexts();
  const category = store.written?.category;
  const title = category ? texts.edit : texts.new;
  const save = async () => {
    if (await store.save()) toast(texts.saved);
    else if (!store.zh.trim()) toast(texts.missing);
    else toastFailed(store.saving.failed);
  };
  return (
    <Sheet
      open={store.written !== undefined}
      onClose={() => store.end()}
      label={title}
      foot={
        <Button size="wide" loading={store.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      }
    >
      <Text className="goods-form-sheet__title">{title}</Text>
      <Fields store={store} />
      {category && <Remove store={store} />}
    </Sheet>
  );
});

const Fields = observer(function Fields({ store }: { readonly store: CategoriesStore }) {
  const { categories: texts, form } = useGoodsTexts();
  const field = (name: CategoryField, title: string, hint: string, most: number) => (
    <Field
      title={title}
      value={store[name]}
      hint={hint}
      most={most}
      wrong={name === 'zh' && store.tried && !store.zh.trim() ? texts.missing : undefined}
      onWrite={(value) => store.write(name, value)}
    />
  );
  return (
    <>
      {field('zh', texts.name, texts.nameHint, 10)}
      {field('en', form.english, form.englishHint, 20)}
      {field('note', texts.note, texts.noteHint, 12)}
      {store.note && field('noteEn', texts.noteEn, form.englishHint, 24)}
      <FieldLine title={texts.picture}>
        <View className="goods-form-sheet__grow">
          <PictureInput uploads={store.picture} />
        </View>
      </FieldLine>
    </>
  );
});

const Remove = observer(function Remove({ store }: { readonly store: CategoriesStore }) {
  const say = useWords();
  const { categories: texts } = useGoodsTexts();
  const category = store.written!.category!;
  const remove = async () => {
    if (!(await confirmed(texts.removeAsk(say(category.title)), texts.removeWords, texts.remove))) return;
    if (await store.remove(category.categoryId)) toast(texts.removed);
    else toastFailed(store.removing.failed);
  };
  return (
    <Button kind="text" loading={store.removing.running} onTap={() => void remove()}>
      {texts.remove}
    </Button>
  );
});
