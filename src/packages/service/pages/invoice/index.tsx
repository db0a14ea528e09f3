import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { copy } from '@/components/copy';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { InvoiceView } from '@/contract/invoice';
import type { OrderView } from '@/contract/order';
import { type Fen, minus, sum } from '@/domain/money';
import { total } from '@/domain/quote';
import { goTo, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { InvoiceFields } from '../../InvoiceFields';
import { InvoiceForm } from '../../invoiceForm';
import './index.scss';

/** The invoice of an order: to whom it is made out, and what has become of it. */
export default observer(function InvoicePage() {
  const shop = useShop();
  const { invoice: texts } = useTexts();
  const orderId = useIdParam('order');
  const [form] = useState(() => new InvoiceForm(shop, orderId));
  useDidShow(() => void form.load());
  usePullDownRefresh(() => void form.load().finally(() => Taro.stopPullDownRefresh()));
  const { value } = form.order;
  return (
    <Screen title={texts.title} bar={value && <Bar form={form} order={value} />}>
      <Await of={form.order} bones={<Bones />}>
        {(order) => <Body form={form} order={order} />}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: InvoiceForm;
  readonly order: OrderView;
}

/** What was paid for it and has not gone back: an invoice is over no more. */
const dueOf = ({ receipt, refunds, invoice }: OrderView): Fen =>
  invoice?.amount ?? minus(total(receipt), sum(refunds.map(({ amount }) => amount)));

const Body = observer(function Body({ form, order }: Props) {
  const { invoice: texts, refusal } = useTexts();
  const { invoice, whyNotInvoice } = order;
  return (
    <>
      {invoice && !form.editing && <Shown invoice={invoice} />}
      {form.isOpen && <InvoiceFields form={form} />}
      {!invoice && whyNotInvoice && <Card title={refusal[whyNotInvoice]}>{null}</Card>}
      <Card cells>
        <Cell title={texts.order} plain onTap={() => goTo.order(order.id)}>
          <Text>{order.number}</Text>
        </Cell>
        <Cell title={texts.amount} plain>
          <View className="invoice__amount">
            <Text className="invoice__sum">{money(dueOf(order))}</Text>
            <Text>{texts.amountNote}</Text>
          </View>
        </Cell>
      </Card>
    </>
  );
});

/** What was asked for, and the invoice once it is there. */
const Shown = observer(function Shown({ invoice }: { readonly invoice: InvoiceView }) {
  const { invoice: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { status, title, email, remark, issued, needsReversal } = invoice;
  return (
    <>
      <View className="invoice__head">
        <Text className="invoice__headline">{texts.state[status]}</Text>
        <Text className="invoice__sub">{needsReversal ? texts.needsReversal : texts.stateWords[status]}</Text>
      </View>
      {issued && (
        <Card cells>
          <Cell title={texts.number} plain>
            <Text selectable>{issued.number}</Text>
          </Cell>
          <Cell title={texts.amount} plain>
            <Text>{money(issued.amount)}</Text>
          </Cell>
          <Cell title={texts.issuedAt} plain>
            <Text>{momentText(issued.at, now, language.name)}</Text>
          </Cell>
          {issued.link && (
            <Cell title={texts.link} plain onTap={() => void copy(issued.link)}>
              <Text>{texts.linkNote}</Text>
            </Cell>
          )}
        </Card>
      )}
      <Card cells title={texts.form}>
        <Cell title={texts.kinds[title.kind]} plain>
          <Text className="invoice__value">{title.name}</Text>
        </Cell>
        {title.kind === 'company' && (
          <Cell title={texts.taxNumber} plain>
            <Text selectable>{title.taxNumber}</Text>
          </Cell>
        )}
        {email && (
          <Cell title={texts.email} plain>
            <Text className="invoice__value">{email}</Text>
          </Cell>
        )}
        {remark && (
          <Cell title={texts.remark} plain>
            <Text className="invoice__value">{remark}</Text>
          </Cell>
        )}
      </Card>
    </>
  );
});

const Bar = observer(function Bar({ form, order }: Props) {
  const { invoice: texts } = useTexts();
  const { invoice, whyNotInvoice } = order;
  const ask = async () => {
    const wrong = await form.ask();
    if (!wrong) return toast(invoice ? texts.changed : texts.asked);
    return 'wrong' in wrong ? toast(texts.missing[wrong.wrong]) : toastFailed(wrong.failed);
  };
  const withdraw = async () => {
    if (!(await confirmed(texts.withdrawAsk, texts.withdrawWords))) return;
    if (await form.withdraw()) toast(texts.withdrawn);
    else toastFailed(form.withdrawing.failed);
  };
  if (form.isOpen) {
    return (
      <StickyBar>
        <Button size="wide" loading={form.asking.running} onTap={() => void ask()}>
          {invoice?.status === 'asked' ? texts.change : texts.ask(money(dueOf(order)))}
        </Button>
      </StickyBar>
    );
  }
  return (
    <StickyBar>
      {invoice?.status === 'asked' ? (
        <>
          <Button kind="line" loading={form.withdrawing.running} onTap={() => void withdraw()}>
            {texts.withdraw}
          </Button>
          <Button kind="soft" onTap={() => form.edit()}>
            {texts.edit}
          </Button>
        </>
      ) : (
        <Button kind="line" openType="contact">
          {texts.service}
        </Button>
      )}
      {invoice && invoice.status !== 'asked' && !whyNotInvoice && (
        <Button kind="soft" onTap={() => form.edit()}>
          {texts.again}
        </Button>
      )}
    </StickyBar>
  );
});

function Bones() {
  return (
    <>
      {[200, 96].map((height) => (
        <BoneCard key={height}>
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
