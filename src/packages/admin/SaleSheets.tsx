import { Switch, Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { PictureInput } from '@/components/PictureInput';
import { Sheet } from '@/components/Sheet';
import type { AdminAfterSale } from '@/contract/afterSale';
import { MOST_AFTER_SALE_WORDS } from '@/domain/afterSale';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { native } from '@/theme/native';
import './SaleSheets.scss';
import type { SaleDeed, ShopSale } from './shopSale';
import type { SaleDeeds } from './useSaleDeeds';
import { WaybillFields } from './WaybillFields';

interface Props {
  readonly store: ShopSale;
  readonly sale: AdminAfterSale;
  readonly deeds: SaleDeeds;
}

/** What has to be said before a step: how much, why, with which pictures, under which number. */
export const SaleSheets = observer(function SaleSheets({ store, sale, deeds }: Props) {
  const { adminSales: texts, adminTrade } = useTexts();
  const amount = money(sale.total);
  const { offer, decline, check, reship, settle } = texts;
  const most = money(store.mostOffered);
  const offered = store.offered === undefined ? offer.sendNone : offer.send(money(store.offered));
  const step = { store, deeds };
  return (
    <>
      <Step {...step} deed="offer" title={offer.title} words={offer.words(most)} action={offered}>
        <Field
          title={offer.amount}
          type="digit"
          value={store.amount}
          hint="0.00"
          unit={adminTrade.yuan}
          most={10}
          wrong={store.isTooMuch ? offer.over(most) : undefined}
          onWrite={(typed) => store.writeAmount(typed)}
        />
        <Words store={store} hint={offer.why} />
      </Step>
      <Step {...step} deed="decline" title={decline.title} words={decline.words} action={decline.send}>
        <Words store={store} hint={decline.hint} />
        <PictureInput uploads={store.uploads} />
      </Step>
      <Step
        {...step}
        deed="check"
        title={check.title}
        words={check.words[sale.kind](amount)}
        action={check.accept[sale.kind]}
      >
        <View className="sale-sheet__switch">
          <View className="sale-sheet__say">
            <Text className="sale-sheet__strong">{check.restock}</Text>
            <Text className="sale-sheet__words">{check.restockWords[store.restock ? 'yes' : 'no']}</Text>
          </View>
          <Switch
            checked={store.restock}
            color={native.accent}
            ariaLabel={check.restock}
            onChange={({ detail }) => store.putBack(detail.value)}
          />
        </View>
      </Step>
      <Step {...step} deed="declineReturn" title={check.declineTitle} words={check.declineWords} action={check.decline}>
        <Words store={store} hint={check.declineHint} />
        <PictureInput uploads={store.uploads} />
      </Step>
      <Step {...step} deed="reship" title={reship.title} action={reship.button}>
        <WaybillFields form={store.parcel} tried={store.tried} />
      </Step>
      <Step {...step} deed="settle" title={settle.title} words={settle.words(amount)} action={settle.send}>
        <Words store={store} hint={settle.hint} />
      </Step>
    </>
  );
});

interface StepProps extends Pick<Props, 'store' | 'deeds'> {
  readonly deed: SaleDeed;
  readonly title: string;
  readonly words?: string;
  readonly action: string;
  readonly children: ReactNode;
}

const Step = observer(function Step({ store, deeds, deed, title, words, action, children }: StepProps) {
  return (
    <Sheet
      open={store.deed === deed}
      onClose={() => store.end()}
      label={title}
      foot={
        <Button size="wide" loading={store.busy} onTap={() => void deeds.finish()}>
          {action}
        </Button>
      }
    >
      <Text className="sale-sheet__title">{title}</Text>
      {words && <Text className="sale-sheet__words">{words}</Text>}
      {children}
    </Sheet>
  );
});

const Words = observer(function Words({ store, hint }: Pick<Props, 'store'> & { readonly hint: string }) {
  return (
    <Textarea
      className="sale-sheet__field"
      placeholderClass="sale-sheet__hint"
      value={store.words}
      placeholder={hint}
      maxlength={MOST_AFTER_SALE_WORDS}
      ariaLabel={hint}
      onInput={({ detail }) => store.write(detail.value)}
    />
  );
});
