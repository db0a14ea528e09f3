import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { StickyBar } from '@/components/StickyBar';
import type { AfterSaleView } from '@/contract/afterSale';
import { isOpen, whyNotWithdraw } from '@/domain/afterSale';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { SaySheet } from './SaySheet';
import type { SaleStore } from './saleStore';
import { useSaleDeeds } from './useSaleDeeds';

interface Props {
  readonly store: SaleStore;
  readonly sale: AfterSaleView;
}

/** The next step of its buyer; and always somebody to talk to, or more to say. */
export const SaleBar = observer(function SaleBar({ store, sale }: Props) {
  const { afterSale: texts } = useTexts();
  const deeds = useSaleDeeds(store);
  const [saying, setSaying] = useState<'evidence' | 'offer' | 'reject'>();
  const { status, startedBy } = sale;
  const canAdd = isOpen(sale) && status !== 'refunding' && startedBy === 'buyer';
  const canWithdraw = startedBy === 'buyer' && whyNotWithdraw(sale) === undefined && status !== 'offered';
  const canAskAgain = status === 'declined' || status === 'withdrawn' || status === 'expired';
  const close = () => setSaying(undefined);
  return (
    <>
      <StickyBar>
        {canWithdraw && (
          <Button kind="line" loading={store.withdrawing.running} onTap={() => void deeds.withdraw()}>
            {texts.withdraw}
          </Button>
        )}
        {!canWithdraw && status !== 'offered' && (
          <Button kind="line" openType="contact">
            {texts.service}
          </Button>
        )}
        {canAdd && status !== 'offered' && status !== 'reshipped' && (
          <Button kind={status === 'sending' ? 'line' : 'soft'} onTap={() => setSaying('evidence')}>
            {texts.evidence.add}
          </Button>
        )}
        {status === 'offered' && (
          <>
            <Button kind="line" onTap={() => setSaying('offer')}>
              {texts.offer.disagree}
            </Button>
            <Button loading={store.answering.running} onTap={() => void deeds.agree(sale)}>
              {texts.offer.agree(money(sale.total))}
            </Button>
          </>
        )}
        {status === 'sending' && (
          <Button loading={store.sending.running} onTap={() => void deeds.sendBack()}>
            {texts.back.send}
          </Button>
        )}
        {status === 'reshipped' && (
          <>
            <Button kind="line" onTap={() => setSaying('reject')}>
              {texts.exchange.reject}
            </Button>
            <Button loading={store.confirming.running} onTap={() => void deeds.confirm()}>
              {texts.exchange.confirm}
            </Button>
          </>
        )}
        {canAskAgain && <Button onTap={() => goTo.askAfterSale(sale.orderId)}>{texts.again}</Button>}
      </StickyBar>
      <SaySheet
        store={store}
        open={saying === 'evidence'}
        title={texts.evidence.title}
        hint={texts.evidence.hint}
        action={texts.evidence.send}
        busy={store.adding.running}
        pictures
        onClose={close}
        onSend={() => void deeds.add().then((done) => done && close())}
      />
      <SaySheet
        store={store}
        open={saying === 'reject'}
        title={texts.exchange.rejectTitle}
        hint={texts.exchange.rejectHint}
        action={texts.exchange.rejectSend}
        busy={store.rejecting.running}
        pictures
        onClose={close}
        onSend={() => void deeds.reject().then((done) => done && close())}
      />
      <SaySheet
        store={store}
        open={saying === 'offer'}
        title={texts.offer.disagreeTitle}
        hint={texts.offer.disagreeHint}
        action={texts.offer.disagree}
        busy={store.answering.running}
        onClose={close}
        onSend={() => void deeds.disagree().then((done) => done && close())}
      />
    </>
  );
});
