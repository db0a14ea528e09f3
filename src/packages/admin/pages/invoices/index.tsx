import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { TabStrip } from '@/components/TabStrip';
import { toast, toastFailed } from '@/components/toast';
import { zero } from '@/domain/money';
import { useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { InvoiceCard } from '../../InvoiceCard';
import { INVOICE_TAB_NAMES, keyOfInvoice, ShopInvoices } from '../../shopInvoices';
import './index.scss';

/** Invoices that buyers want, and those that say too much by now. */
export default observer(function ShopInvoicesPage() {
  const shop = useShop();
  const { adminInvoices: texts } = useTexts();
  const asked = useParam('tab');
  const [store] = useState(() => new ShopInvoices(shop, INVOICE_TAB_NAMES.find((tab) => tab === asked) ?? 'asked'));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip
        tabs={INVOICE_TAB_NAMES.map((name) => ({ name, words: texts.tabs[name] }))}
        current={store.tab}
        onChoose={(tab) => store.choose(tab)}
      />
      <PageList
        list={store.list}
        keyOf={keyOfInvoice}
        bones={<ListBones height={220} />}
        empty={<EmptyState {...texts.empty[store.tab]} />}
      >
        {(invoice) => <InvoiceCard invoice={invoice} store={store} />}
      </PageList>
      <IssueSheet store={store} />
    </Screen>
  );
});

const IssueSheet = observer(function IssueSheet({ store }: { readonly store: ShopInvoices }) {
  const { adminInvoices: texts } = useTexts();
  const amount = money(store.invoice?.amount ?? zero);
  const issue = async () => {
    if (await store.issue()) return toast(texts.done);
    return store.wrong ? toast(texts.wrong[store.wrong]) : toastFailed(store.issuing.failed);
  };
  const { tried, wrong } = store;
  return (
    <Sheet
      open={store.invoice !== undefined}
      onClose={() => store.end()}
      label={texts.issueTitle}
      foot={
        <Button size="wide" loading={store.issuing.running} onTap={() => void issue()}>
          {texts.confirm(amount)}
        </Button>
      }
    >
      <Text className="invoice-card__title">{texts.issueTitle}</Text>
      <Text className="invoice-card__note">{texts.issueWords(amount)}</Text>
      <Field
        title={texts.number}
        value={store.number}
        hint={texts.numberHint}
        most={40}
        wrong={tried && wrong === 'number' ? texts.wrong.number : undefined}
        onWrite={(value) => store.write('number', value)}
      />
      <Field
        title={texts.link}
        value={store.link}
        hint={texts.linkHint}
        most={500}
        wrong={tried && wrong === 'link' ? texts.wrong.link : undefined}
        onWrite={(value) => store.write('link', value)}
      />
    </Sheet>
  );
});
