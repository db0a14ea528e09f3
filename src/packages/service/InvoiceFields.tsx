import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { toast } from '@/components/toast';
import { MOST_INVOICE_REMARK, MOST_TITLE } from '@/domain/invoice';
import { useTexts } from '@/stores/language';
import './InvoiceFields.scss';
import type { InvoiceForm } from './invoiceForm';
import { wechatTitle } from './wechatTitle';

interface Props {
  readonly form: InvoiceForm;
}
const LONGEST = { name: MOST_TITLE, taxNumber: 20, email: 100, remark: MOST_INVOICE_REMARK } as const;

/** To whom, and where it is sent: typed, or taken from WeChat. */
export const InvoiceFields = observer(function InvoiceFields({ form }: Props) {
  const { invoice: texts } = useTexts();
  const fromWechat = async () => {
    const title = await wechatTitle();
    if (title === 'failed') toast(texts.wechatFailed);
    else if (title !== 'cancelled') form.put(title);
  };
  return (
    <Card title={texts.form} aside={texts.fromWechat} onAside={() => void fromWechat()}>
      <View className="invoice-fields__kinds" ariaRole="radiogroup">
        {(['personal', 'company'] as const).map((kind) => (
          <Chip key={kind} sunken on={form.kind === kind} onTap={() => form.choose(kind)}>
            {texts.kinds[kind]}
          </Chip>
        ))}
      </View>
      <Field form={form} field="name" title={texts.name[form.kind]} hint={texts.nameHint[form.kind]} />
      {form.kind === 'company' && <Field form={form} field="taxNumber" title={texts.taxNumber} hint={texts.taxHint} />}
      <Field form={form} field="email" title={texts.email} hint={texts.emailHint} />
      <Field form={form} field="remark" title={texts.remark} hint={texts.remarkHint} />
    </Card>
  );
});

interface FieldProps extends Props {
  readonly field: 'name' | 'taxNumber' | 'email' | 'remark';
  readonly title: string;
  readonly hint: string;
}

/** A field with its name; and what is wrong with it, once it was to be sent. */
const Field = observer(function Field({ form, field, title, hint }: FieldProps) {
  const { invoice: texts } = useTexts();
  const wrong = form.tried && field !== 'remark' && form.wrong === field ? texts.missing[field] : '';
  return (
    <View className="invoice-fields__line">
      <Text className="invoice-fields__name">{title}</Text>
      <View className="invoice-fields__field">
        <Input
          className="invoice-fields__input"
          value={form[field]}
          placeholder={hint}
          placeholderClass="invoice-fields__hint"
          maxlength={LONGEST[field]}
          ariaLabel={title}
          onInput={({ detail }) => form.write(field, detail.value)}
        />
        {wrong && <Text className="invoice-fields__wrong">{wrong}</Text>}
      </View>
    </View>
  );
});
