import { Picker, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Toggle } from '@/components/Toggle';
import { LONGEST_GOODS_NOTE } from '@/domain/goodsTerms';
import { goTo } from '@/navigation';
import { useWords } from '@/stores/language';
import type { GoodsForm } from './goodsForm';
import { useGoodsTexts } from './useGoodsTexts';

/** How it is sent, how many one person may buy, what stands on its corner, and whether the law keeps its price. */
export const TermsCard = observer(function TermsCard({ form }: { readonly form: GoodsForm }) {
  const { form: texts } = useGoodsTexts();
  const say = useWords();
  const { freights = [], view } = form.known.value ?? {};
  const at = freights.findIndex(({ id }) => id === form.freightId);
  return (
    <Card title={texts.sending} cells>
      <FieldLine title={texts.freight} wrong={form.wrong === 'freight' ? texts.wrong.freight : undefined}>
        {freights.length === 0 ? (
          <>
            <Text className="edit-goods__grow">{texts.noFreight}</Text>
            <Button kind="line" size="small" onTap={() => void goTo.freight()}>
              {texts.toFreight}
            </Button>
          </>
        ) : (
          <Picker
            className="field__picker"
            mode="selector"
            range={freights.map(({ title }) => say(title))}
            value={Math.max(0, at)}
            onChange={({ detail }) => form.sendBy(freights[Number(detail.value)]!.id)}
          >
            <View className="field__chosen" ariaRole="button" ariaLabel={texts.freight}>
              <Text>{freights[at] ? say(freights[at].title) : ''}</Text>
              <Icon name="chevron-right" size={16} />
            </View>
          </Picker>
        )}
      </FieldLine>
      <Field
        title={texts.perUser}
        type="number"
        value={form.perUser}
        hint={texts.perUserHint}
        unit={texts.pieces}
        most={3}
        onWrite={(value) => form.write('perUser', value)}
      />
      <Field
        title={texts.corner}
        value={form.note}
        hint={texts.cornerHint}
        most={LONGEST_GOODS_NOTE}
        onWrite={(value) => form.write('note', value)}
      />
      {form.note && (
        <Field
          title={texts.cornerEn}
          value={form.noteEn}
          hint={texts.englishHint}
          most={24}
          onWrite={(value) => form.write('noteEn', value)}
        />
      )}
      <Toggle
        title={texts.held}
        words={view?.inCampaign ? texts.inCampaign : texts.heldWords}
        on={form.isHeld}
        onChange={(on) => form.hold(on)}
      />
      {form.isHeld && (
        <>
          <Field
            title={texts.law}
            value={form.law}
            hint={texts.lawHint}
            most={40}
            wrong={form.wrong === 'law' ? texts.wrong.law : undefined}
            onWrite={(value) => form.write('law', value)}
          />
          <Field
            title={texts.lawEn}
            value={form.lawEn}
            hint={texts.englishHint}
            most={80}
            onWrite={(value) => form.write('lawEn', value)}
          />
        </>
      )}
    </Card>
  );
});
