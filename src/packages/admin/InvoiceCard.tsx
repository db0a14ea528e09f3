import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { copy } from '@/components/copy';
import { Icon } from '@/components/Icon';
import { Tag } from '@/components/Tag';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminInvoice } from '@/contract/invoice';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from './Buyer';
import type { ShopInvoices } from './shopInvoices';

interface Props {
  readonly invoice: AdminInvoice;
  readonly store: ShopInvoices;
}

const TONES = { asked: 'accent', issued: 'good', reversed: 'quiet', withdrawn: 'quiet' } as const;

/** Who wants it made out to whom, over how much; what was made out, and whether that says too much by now. */
export const InvoiceCard = observer(function InvoiceCard({ invoice, store }: Props) {
  const { adminInvoices: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { buyer, status, askedAt, title, amount, email, remark, issued, needsReversal, orderId, orderNumber } = invoice;
  const taxNumber = title.kind === 'company' ? title.taxNumber : undefined;
  const moment = (at: typeof askedAt) => momentText(at, now, language.name);
  return (
    <Card>
      <Buyer buyer={buyer} note={moment(askedAt)}>
        <Tag tone={TONES[status]}>{texts.state[status]}</Tag>
      </Buyer>
      <Fact title={texts.name} value={title.name} />
      {taxNumber && <Fact title={texts.taxNumber} value={taxNumber} />}
      <Fact title={texts.amount} value={money(issued?.amount ?? amount)} />
      {email && <Fact title={texts.email} value={email} />}
      {remark && <Fact title={texts.remark} value={remark} />}
      {issued && <Fact title={texts.number} value={issued.number} />}
      <View className="invoice-card__fact" ariaRole="button" onClick={() => goTo.shopOrder(orderId)}>
        <Text className="invoice-card__name">{texts.order}</Text>
        <Text className="invoice-card__value">{orderNumber}</Text>
        <Icon name="chevron-right" size={16} className="invoice-card__arrow" />
      </View>
      {issued && <Text className="invoice-card__note">{texts.issued(money(issued.amount), moment(issued.at))}</Text>}
      {needsReversal && <Text className="invoice-card__wrong">{texts.tooMuch(money(amount))}</Text>}
      <Deeds invoice={invoice} store={store} />
    </Card>
  );
});

function Fact({ title, value }: { readonly title: string; readonly value: string }) {
  return (
    <View className="invoice-card__fact">
      <Text className="invoice-card__name">{title}</Text>
      <Text className="invoice-card__value" selectable>
        {value}
      </Text>
    </View>
  );
}

const Deeds = observer(function Deeds({ invoice, store }: Props) {
  const { adminInvoices: texts } = useTexts();
  const { status, needsReversal, title, amount, email, remark } = invoice;
  const reverse = async () => {
    if (!(await confirmed(texts.reverseAsk, texts.reverseWords, texts.reverse))) return;
    if (await store.reverse(invoice)) toast(texts.reversed);
    else toastFailed(store.reversing.failed);
  };
  const taxNumber = title.kind === 'company' ? title.taxNumber : '';
  const all = [title.name, taxNumber, money(amount), email, remark].filter(Boolean).join('\n');
  if (status !== 'asked' && !needsReversal) return null;
  return (
    <View className="invoice-card__foot">
      {status === 'asked' && (
        <>
          <Button kind="line" size="small" onTap={() => void copy(all)}>
            {texts.copyTitle}
          </Button>
          <May do="invoices.issue">
            <Button kind="soft" size="small" onTap={() => store.begin(invoice)}>
              {texts.issue}
            </Button>
          </May>
        </>
      )}
      {needsReversal && (
        <May do="invoices.issue">
          <Button kind="soft" size="small" loading={store.reversing.running} onTap={() => void reverse()}>
            {texts.reverse}
          </Button>
        </May>
      )}
    </View>
  );
});
