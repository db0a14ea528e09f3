import { Text, Textarea, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Chip } from '@/components/Chip';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import { Stepper } from '@/components/Stepper';
import { StickyBar } from '@/components/StickyBar';
import { Tick } from '@/components/Tick';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { AdminOrder } from '@/contract/adminOrders';
import { MOST_AFTER_SALE_WORDS } from '@/domain/afterSale';
import { lineTotal } from '@/domain/quote';
import { pathTo, replaceBy, useIdParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { GivingBackStore } from '../../givingBackStore';
import './index.scss';

/** The merchant gives back of his own accord: which units, how much of what they paid, and why. */
export default observer(function GiveBackPage() {
  const shop = useShop();
  const { admin } = useTexts();
  const orderId = useIdParam('order');
  const [store] = useState(() => new GivingBackStore(shop, orderId));
  useLoad(() => void store.load());
  return (
    <Screen title={admin.back.title} bar={store.order.value && <Bar store={store} />}>
      <Await of={store.order} bones={<ListBones height={160} />}>
        {(order) => (
          <>
            <Lines store={store} order={order} />
            {store.units.size > 0 && <Amount store={store} />}
            <Why store={store} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly store: GivingBackStore;
}

const Bar = observer(function Bar({ store }: Props) {
  const { admin } = useTexts();
  const texts = admin.back;
  const { total, missing, giving } = store;
  const give = async () => {
    if (missing || total === undefined) return toast(texts.missing[missing ?? 'amount']);
    if (!(await confirmed(texts.ask(money(total)), texts.askWords))) return;
    const saleId = await store.give();
    if (!saleId) return toastFailed(giving.failed);
    toast(texts.done);
    await replaceBy(pathTo.shopSale(saleId));
  };
  return (
    <StickyBar>
      <Button loading={giving.running} onTap={() => void give()}>
        {total === undefined ? texts.title : texts.confirm(money(total))}
      </Button>
    </StickyBar>
  );
});

const Lines = observer(function Lines({ store, order }: Props & { readonly order: AdminOrder }) {
  const { admin, afterSale, receipt } = useTexts();
  const texts = admin.back;
  const say = useWords();
  const both = store.has(true) && store.has(false);
  if (!store.has(true) && !store.has(false)) return <Card>{texts.none}</Card>;
  return (
    <Card title={texts.lines}>
      {both && (
        <View className="give-back__which">
          {([true, false] as const).map((sent) => (
            <Chip key={String(sent)} sunken on={store.sent === sent} onTap={() => store.choose(sent)}>
              {texts.which[sent ? 'sent' : 'unsent']}
            </Chip>
          ))}
        </View>
      )}
      {order.receipt.lines
        .filter(({ skuId }) => store.most(skuId) > 0)
        .map((line) => {
          const { skuId, title, picture, options, quantity } = line;
          const most = store.most(skuId);
          const units = store.units.get(skuId);
          return (
            <SoldLine
              key={skuId}
              title={title}
              picture={picture}
              notes={[receipt.times(say(options), quantity), afterSale.apply.paid(quantity, money(lineTotal(line)))]}
              left={<Tick on={units !== undefined} label={say(title)} onTap={() => store.toggle(skuId)} />}
              right={
                units !== undefined && (
                  <Stepper
                    value={units}
                    most={most}
                    limit={texts.most(most)}
                    onChange={(count) => store.count(skuId, count)}
                  />
                )
              }
            />
          );
        })}
    </Card>
  );
});

/** All of what they had paid, or less; and what that means for the goods. */
const Amount = observer(function Amount({ store }: Props) {
  const { admin, adminTrade, refusal, failure, afterSale } = useTexts();
  const texts = admin.back;
  const { preview, failed, isWhole } = store;
  if (failed) {
    return (
      <Card>
        <Text className="give-back__wrong">{failed.kind === 'refused' ? refusal[failed.code] : failure.tryLater}</Text>
      </Card>
    );
  }
  const most = preview ? money(preview.total) : afterSale.apply.looking;
  return (
    <Card>
      <Cell title={texts.couldBe} plain>
        <Text className="give-back__most">{most}</Text>
      </Cell>
      <View className="give-back__which give-back__which--how">
        {([true, false] as const).map((whole) => (
          <Chip key={String(whole)} sunken on={isWhole === whole} onTap={() => store.giveWhole(whole)}>
            {whole ? texts.whole : texts.less}
          </Chip>
        ))}
      </View>
      {!isWhole && (
        <Field
          title={texts.amount}
          type="digit"
          value={store.amount}
          hint="0.00"
          unit={adminTrade.yuan}
          most={10}
          wrong={store.isTooMuch ? texts.over(most) : undefined}
          onWrite={(amount) => store.writeAmount(amount)}
        />
      )}
      <Text className="give-back__note">{isWhole ? texts.wholeWords : texts.lessWords}</Text>
    </Card>
  );
});

const Why = observer(function Why({ store }: Props) {
  const { admin } = useTexts();
  const texts = admin.back;
  return (
    <Card title={texts.words}>
      <Textarea
        className="give-back__words"
        placeholderClass="give-back__hint"
        value={store.words}
        placeholder={texts.wordsHint}
        maxlength={MOST_AFTER_SALE_WORDS}
        ariaLabel={texts.words}
        onInput={({ detail }) => store.write(detail.value)}
      />
    </Card>
  );
});
