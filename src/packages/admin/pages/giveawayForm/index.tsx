import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field, FieldLine } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Moments } from '@/components/admin/Moments';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goBack, pathTo, replaceBy, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { GiveawayForm, type GiveawayWrong } from '../../giveawayForm';
import { GIVEAWAY_KINDS } from '../../giveawayStore';
import './index.scss';
import { Packet } from './Packet';

/** A giveaway as it is put together: of which kind, what each packet holds and becomes, how much of it, and when. */
export default observer(function GiveawayFormPage() {
  const shop = useShop();
  const { adminGiveaways: texts } = useTexts();
  const giveawayId = useOptionalIdParam('giveaway');
  const [form] = useState(() => new GiveawayForm(shop, giveawayId));
  useLoad(() => void form.known.load());
  return (
    <Screen title={giveawayId ? texts.edit : texts.new} bar={form.known.value && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={180} />}>
        {() => (
          <>
            {!giveawayId && <Kind form={form} />}
            <Says form={form} />
            <Becomes form={form} />
            {form.kind !== 'gift' && <Packet form={form} />}
            <Budget form={form} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: GiveawayForm;
}

/** The sentence of what is wrong there, once it was to be saved. */
const wrongOf = (form: GiveawayForm, texts: Readonly<Record<GiveawayWrong, string>>, ...parts: GiveawayWrong[]) =>
  form.tried && form.wrong && parts.includes(form.wrong) ? texts[form.wrong] : undefined;

const Bar = observer(function Bar({ form }: Props) {
  const { adminGiveaways: texts, common } = useTexts();
  const save = async () => {
    const id = await form.save();
    if (id === undefined) return form.wrong ? toast(texts.form.wrong[form.wrong]) : toastFailed(form.saving.failed);
    toast(texts.saved);
    return form.giveawayId ? goBack() : replaceBy(pathTo.giveaway(id));
  };
  return (
    <May do="campaigns.edit">
      <StickyBar>
        <Button size="wide" loading={form.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
});

const Kind = observer(function Kind({ form }: Props) {
  const { adminGiveaways: texts } = useTexts();
  return (
    <Card title={texts.form.kind}>
      <View className="giveaway-form__chips">
        {GIVEAWAY_KINDS.map((kind) => (
          <Chip key={kind} sunken on={form.kind === kind} onTap={() => form.choose(kind)}>
            {texts.kind[kind]}
          </Chip>
        ))}
      </View>
      <Text className="giveaway-form__note">{texts.kindWords[form.kind]}</Text>
    </Card>
  );
});

const Says = observer(function Says({ form }: Props) {
  const { adminGiveaways } = useTexts();
  const texts = adminGiveaways.form;
  const { words } = form;
  return (
    <Card cells>
      <Field
        title={texts.name}
        value={words.zh}
        hint={texts.nameHint}
        most={20}
        wrong={wrongOf(form, texts.wrong, 'title')}
        onWrite={(value) => form.write('zh', value)}
      />
      <Field
        title={texts.en}
        value={words.en}
        hint={texts.enHint}
        most={40}
        onWrite={(value) => form.write('en', value)}
      />
      <Field
        title={texts.words}
        value={words.wordsZh}
        hint={texts.wordsHint}
        most={30}
        wrong={wrongOf(form, texts.wrong, 'words')}
        onWrite={(value) => form.write('wordsZh', value)}
      />
      <Field
        title={texts.en}
        value={words.wordsEn}
        hint={texts.enHint}
        most={60}
        onWrite={(value) => form.write('wordsEn', value)}
      />
    </Card>
  );
});

/** Credit for so many days, or a coupon of a kind. */
const Becomes = observer(function Becomes({ form }: Props) {
  const { adminGiveaways } = useTexts();
  const say = useWords();
  const texts = adminGiveaways.form;
  const wrong = wrongOf(form, texts.wrong, 'gives');
  const { templates } = form;
  return (
    <Card cells>
      <FieldLine title={texts.gives}>
        {(['credit', 'coupon'] as const).map((gives) => (
          <Chip key={gives} sunken on={form.gives === gives} onTap={() => form.set('gives', gives)}>
            {texts.becomes[gives]}
          </Chip>
        ))}
      </FieldLine>
      {form.gives === 'credit' ? (
        <Field
          title={texts.creditDays}
          type="number"
          value={form.typed.creditDays}
          unit={texts.day}
          most={3}
          wrong={wrong}
          onWrite={(value) => form.count('creditDays', value)}
        />
      ) : (
        <FieldLine title={texts.template} wrong={wrong} note={texts.templateNote}>
          {templates.length === 0 ? (
            <Text className="giveaway-form__note">{texts.noTemplate}</Text>
          ) : (
            <View className="giveaway-form__chips">
              {templates.map(({ id, title }) => (
                <Chip key={id} sunken on={form.templateId === id} onTap={() => form.set('templateId', id)}>
                  {say(title)}
                </Chip>
              ))}
            </View>
          )}
        </FieldLine>
      )}
    </Card>
  );
});

const Budget = observer(function Budget({ form }: Props) {
  const { adminGiveaways } = useTexts();
  const texts = adminGiveaways.form;
  const { packets } = form;
  const isRain = form.kind === 'rain';
  return (
    <Card cells>
      <Field
        title={texts.budget}
        type="digit"
        value={form.paid.budget}
        hint="0.00"
        unit={texts.yuan}
        most={10}
        note={packets === undefined ? undefined : texts.budgetNote(packets)}
        wrong={wrongOf(form, texts.wrong, 'budget')}
        onWrite={(value) => form.pay('budget', value)}
      />
      {!isRain && (
        <FieldLine title={texts.when}>
          {([true, false] as const).map((now) => (
            <Chip key={String(now)} sunken on={form.startsNow === now} onTap={() => form.set('startsNow', now)}>
              {now ? texts.now : texts.later}
            </Chip>
          ))}
        </FieldLine>
      )}
      {!form.startsNow && (
        <FieldLine title={texts.starts} wrong={isRain ? wrongOf(form, texts.wrong, 'time') : undefined}>
          <Moments
            title={texts.starts}
            at={form.startsAt}
            onSet={(part, value) => form.move('startsAt', part, value)}
          />
        </FieldLine>
      )}
      <FieldLine title={texts.ends} wrong={wrongOf(form, texts.wrong, 'time')}>
        <Moments title={texts.ends} at={form.endsAt} onSet={(part, value) => form.move('endsAt', part, value)} />
      </FieldLine>
    </Card>
  );
});
