import { Switch, Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field, FieldLine } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { goBack, useOptionalIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { native } from '@/theme/native';
import { FreightForm } from '../../freightForm';
import { placeWords } from '../../namedPlace';
import { PlacesSheet } from '../../PlacesSheet';
import { RateFields } from '../../RateFields';
import type { RateForm } from '../../rateForm';
import './index.scss';

/** One freight template: zones with their rates, what is elsewhere, and where nothing is sent. */
export default observer(function FreightPage() {
  const shop = useShop();
  const { adminTrade: texts } = useTexts();
  const freightId = useOptionalIdParam('freight');
  const [form] = useState(() => new FreightForm(shop, freightId));
  const [picking, setPicking] = useState<RateForm | 'never'>();
  useLoad(() => void form.known.load());
  const isNever = picking === 'never';
  const zone = isNever ? undefined : picking;
  return (
    <Screen title={freightId ? texts.form.edit : texts.form.new} bar={form.known.value && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={200} />}>
        {() => (
          <>
            <Head form={form} />
            {form.zones.map((one, i) => (
              <Zone key={i} form={form} zone={one} number={i + 1} onPick={() => setPicking(one)} />
            ))}
            <View className="freight-form__add">
              <Button kind="line" size="wide" icon="plus" onTap={() => form.addZone()}>
                {texts.form.addZone}
              </Button>
            </View>
            <Elsewhere form={form} onPick={() => setPicking('never')} />
          </>
        )}
      </Await>
      <PlacesSheet
        open={zone !== undefined}
        title={texts.form.pick}
        places={zone?.places ?? []}
        taken={zone ? form.takenFor(zone) : []}
        onChange={(places) => zone?.choose(places)}
        onClose={() => setPicking(undefined)}
      />
      <PlacesSheet
        open={isNever}
        title={texts.form.never}
        places={form.never}
        onChange={(places) => form.refuse(places)}
        onClose={() => setPicking(undefined)}
      />
    </Screen>
  );
});

interface Props {
  readonly form: FreightForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { adminTrade: texts, common } = useTexts();
  const save = async () => {
    if (!(await form.save())) return form.isRight ? toastFailed(form.saving.failed) : toast(texts.unsaved);
    toast(texts.saved);
    return goBack();
  };
  const remove = async () => {
    if (!(await confirmed(texts.form.removeAsk, texts.form.removeWords, common.delete))) return;
    if (!(await form.remove())) return toastFailed(form.removing.failed);
    toast(texts.form.removed);
    await goBack();
  };
  return (
    <May do="delivery.edit">
      <StickyBar>
        {form.freightId && (
          <Button kind="line" loading={form.removing.running} onTap={() => void remove()}>
            {texts.form.remove}
          </Button>
        )}
        <Button loading={form.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
});

const Head = observer(function Head({ form }: Props) {
  const { adminTrade: texts } = useTexts();
  return (
    <Card cells>
      <Field
        title={texts.zh}
        value={form.zh}
        hint={texts.form.nameHint}
        most={20}
        wrong={form.tried && !form.zh.trim() ? texts.form.wrong.title : undefined}
        onWrite={(value) => form.write('zh', value)}
      />
      <Field
        title={texts.en}
        value={form.en}
        hint={texts.enHint}
        most={40}
        onWrite={(value) => form.write('en', value)}
      />
      <FieldLine title={texts.form.how}>
        {(['count', 'weight'] as const).map((by) => (
          <Chip key={by} sunken on={form.by === by} onTap={() => form.count(by)}>
            {texts.by[by]}
          </Chip>
        ))}
      </FieldLine>
    </Card>
  );
});

interface ZoneProps extends Props {
  readonly zone: RateForm;
  readonly number: number;
  readonly onPick: () => void;
}

const Zone = observer(function Zone({ form, zone, number, onPick }: ZoneProps) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.form;
  const say = useWords();
  const names = zone.places.map((place) => placeWords(place, say)).join(' ');
  const isMissing = form.tried && zone.places.length === 0;
  return (
    <Card>
      <View className="freight-form__head">
        <Text className="freight-form__title">{texts.zone(number)}</Text>
        <View
          className="freight-form__remove"
          ariaRole="button"
          ariaLabel={texts.removeZone}
          onClick={() => form.removeZone(zone)}
        >
          <Icon name="trash-2" size={18} />
        </View>
      </View>
      <FieldLine title={texts.places} wrong={isMissing ? texts.wrong.places : undefined}>
        <View className="field__chosen freight-form__places" ariaRole="button" onClick={onPick}>
          <Text className={names ? 'freight-form__names' : 'field__hint'}>{names || texts.pick}</Text>
          <Icon name="chevron-right" size={16} />
        </View>
      </FieldLine>
      <RateFields rate={zone} by={form.by} tried={form.tried} />
    </Card>
  );
});

const Elsewhere = observer(function Elsewhere({ form, onPick }: Props & { readonly onPick: () => void }) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.form;
  return (
    <>
      <Card>
        <View className="freight-form__switch">
          <Text className="freight-form__title">{texts.elsewhereOn}</Text>
          <Switch
            checked={form.sendsElsewhere}
            color={native.accent}
            ariaLabel={texts.elsewhereOn}
            onChange={({ detail }) => form.sendElsewhere(detail.value)}
          />
        </View>
        {form.sendsElsewhere && <RateFields rate={form.elsewhere} by={form.by} tried={form.tried} />}
        {form.tried && form.isNowhere && <Text className="field__wrong">{texts.wrong.nowhere}</Text>}
      </Card>
      <Card cells>
        <Cell title={texts.never} plain onTap={onPick}>
          <Text>{form.never.length > 0 ? texts.picked(form.never.length) : texts.none}</Text>
        </Cell>
      </Card>
      <Text className="freight-form__note">{texts.neverNote}</Text>
      <Text className="freight-form__note">{texts.note}</Text>
    </>
  );
});
