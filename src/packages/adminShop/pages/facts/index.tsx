import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { DEADLINE_NAMES, DEADLINES, type DeadlineName } from '@/domain/deadlines';
import { LONGEST_HOURS, LONGEST_NOTICE, LONGEST_SHOP_NAME } from '@/domain/shopText';
import { useShop } from '@/stores/shop';
import { FactsForm } from '../../factsForm';
import { useShopTexts } from '../../useShopTexts';
import { WordsField } from '../../WordsField';
import './index.scss';

/** What the shop says of itself, and how long it waits. */
export default observer(function FactsPage() {
  const shop = useShop();
  const { facts: texts } = useShopTexts();
  const [form] = useState(() => new FactsForm(shop));
  useLoad(() => void form.known.load());
  const mayEdit = shop.session.may('settings.edit');
  return (
    <Screen title={texts.title} bar={form.known.value && mayEdit && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={220} />}>
        {() => (
          <>
            <About form={form} />
            <Times form={form} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: FactsForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { facts: texts } = useShopTexts();
  const { saving, savingTimes, wrongs, wrongTime } = form;
  const shop = useShop();
  const save = async () => {
    if (await form.save()) return toast(texts.saved);
    if (wrongs[0]) return toast(texts.wrong[wrongs[0]]);
    if (wrongTime) return toast(texts.names[wrongTime]);
    return toastFailed(saving.failed ?? savingTimes.failed);
  };
  return (
    <StickyBar>
      <Button loading={saving.running || savingTimes.running} onTap={() => void save()}>
        {shop.language.texts.common.save}
      </Button>
    </StickyBar>
  );
});

const About = observer(function About({ form }: Props) {
  const { facts: texts } = useShopTexts();
  const wrong = (field: keyof typeof texts.wrong) => (form.isWrong(field) ? texts.wrong[field] : undefined);
  return (
    <Card title={texts.about} cells>
      <Field
        title={texts.name}
        value={form.name}
        most={LONGEST_SHOP_NAME}
        wrong={wrong('name')}
        onWrite={(value) => form.write('name', value)}
      />
      <WordsField
        title={texts.notice}
        titleEn={texts.noticeEn}
        words={form.notice}
        most={LONGEST_NOTICE}
        hint={texts.noticeHint}
        wrong={wrong('notice')}
        onChange={(words) => form.say('notice', words)}
      />
      <Field
        title={texts.phone}
        value={form.phone}
        most={14}
        hint={texts.phoneHint}
        wrong={wrong('phone')}
        onWrite={(value) => form.write('phone', value)}
      />
      <WordsField
        title={texts.hours}
        titleEn={texts.hoursEn}
        words={form.hours}
        most={LONGEST_HOURS}
        hint={texts.hoursHint}
        wrong={wrong('hours')}
        onChange={(words) => form.say('hours', words)}
      />
    </Card>
  );
});

const Times = observer(function Times({ form }: Props) {
  const { facts: texts } = useShopTexts();
  const wrongWords = (name: DeadlineName) => {
    if (!form.tried || form.wrongTime !== name) return undefined;
    const { least, most, unit } = DEADLINES[name];
    return form.isFaultShorter ? texts.faultLater : texts.range(least, most, texts.units[unit]);
  };
  return (
    <Card title={texts.deadlines} cells>
      <Text className="shop-facts__note">{texts.deadlinesNote}</Text>
      {DEADLINE_NAMES.map((name) => {
        const { least, most, unit } = DEADLINES[name];
        return (
          <Field
            key={name}
            title={texts.names[name]}
            type="number"
            value={form.counts[name]}
            unit={texts.units[unit]}
            most={3}
            note={`${texts.range(least, most, texts.units[unit])} · ${texts.notes[name]}`}
            wrong={wrongWords(name)}
            onWrite={(value) => form.count(name, value)}
          />
        );
      })}
    </Card>
  );
});
