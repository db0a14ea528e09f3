import { Text, Textarea } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { LONGEST_SHOP_TEXT, SHOP_TEXTS } from '@/domain/shopText';
import { goBack, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { TextForm } from '../../textForm';
import { useShopTexts } from '../../useShopTexts';
import './index.scss';

/** A text that the law wants, written in both languages. */
export default observer(function ShopTextFormPage() {
  const shop = useShop();
  const { texts } = useShopTexts();
  const asked = useParam('kind');
  const kind = SHOP_TEXTS.find((one) => one === asked) ?? 'privacy';
  const [form] = useState(() => new TextForm(shop, kind));
  useLoad(() => void form.known.load());
  const mayEdit = shop.session.may('settings.edit');
  return (
    <Screen title={texts.kinds[kind]} bar={form.known.value && mayEdit && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={320} />}>
        {() => <Written form={form} />}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: TextForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { common } = useTexts();
  const { texts } = useShopTexts();
  const save = async () => {
    if (!(await form.save())) return form.isWrong ? toast(texts.wrong) : toastFailed(form.saving.failed);
    toast(texts.saved);
    return goBack();
  };
  const remove = async () => {
    if (!(await confirmed(texts.removeAsk, texts.removeWords, texts.remove))) return;
    if (!(await form.remove())) return toastFailed(form.saving.failed);
    toast(texts.removed);
    await goBack();
  };
  return (
    <StickyBar>
      {form.isWritten && (
        <Button kind="line" onTap={() => void remove()}>
          {texts.remove}
        </Button>
      )}
      <Button loading={form.saving.running} onTap={() => void save()}>
        {common.save}
      </Button>
    </StickyBar>
  );
});

const Written = observer(function Written({ form }: Props) {
  const { texts } = useShopTexts();
  return (
    <>
      {(['zh', 'en'] as const).map((name) => (
        <Card key={name} title={texts[name]} aside={texts.letters(figures(form[name].trim().length))}>
          <Textarea
            className="shop-text-form__words"
            placeholderClass="shop-text-form__hint"
            value={form[name]}
            placeholder={name === 'zh' ? texts.hint : texts.enHint}
            maxlength={LONGEST_SHOP_TEXT}
            autoHeight
            ariaLabel={texts[name]}
            onInput={({ detail }) => form.write(name, detail.value)}
          />
        </Card>
      ))}
      {form.tried && form.isWrong && <Text className="shop-text-form__wrong">{texts.wrong}</Text>}
    </>
  );
});
