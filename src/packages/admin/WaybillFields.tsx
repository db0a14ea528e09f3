import { Picker, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { scan } from '@/components/admin/scan';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { CARRIERS } from '@/domain/parcel';
import { useTexts } from '@/stores/language';
import type { WaybillForm } from './waybillForm';

interface Props {
  readonly form: WaybillForm;
  readonly tried?: boolean; // It was to be sent: what is missing is said.
}

/** By whom, and under which number: typed, or scanned from the label. */
export const WaybillFields = observer(function WaybillFields({ form, tried = false }: Props) {
  const { admin, orders } = useTexts();
  const texts = admin.parcel;
  const read = async () => {
    const code = await scan(texts.scanFailed);
    if (code !== undefined) form.write(code);
  };
  return (
    <Card cells>
      <FieldLine title={texts.carrier}>
        <Picker
          mode="selector"
          className="field__picker"
          range={CARRIERS.map((carrier) => orders.carriers[carrier])}
          value={CARRIERS.indexOf(form.carrier)}
          onChange={({ detail }) => form.choose(CARRIERS[Number(detail.value)] ?? CARRIERS[0])}
        >
          <View className="field__chosen" ariaRole="button" ariaLabel={texts.carrier}>
            <Text>{orders.carriers[form.carrier]}</Text>
            <Icon name="chevron-right" size={16} />
          </View>
        </Picker>
      </FieldLine>
      <Field
        title={texts.waybill}
        value={form.waybill}
        hint={texts.waybillHint}
        most={32}
        wrong={tried && !form.isComplete ? texts.missing : undefined}
        onWrite={(waybill) => form.write(waybill)}
      >
        <View className="field__icon" ariaRole="button" ariaLabel={texts.scan} onClick={() => void read()}>
          <Icon name="scan-line" size={22} />
        </View>
      </Field>
    </Card>
  );
});
