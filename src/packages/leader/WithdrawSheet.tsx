import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import type { PayoutTerms } from '@/contract/payout';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import type { PayoutsStore, Wrong } from './payoutsStore';
import { percent } from './percent';
import './WithdrawSheet.scss';

interface Props {
  readonly store: PayoutsStore;
}

/** How much, where to, what is kept of it and what arrives; the button names what arrives. */
export const WithdrawSheet = observer(function WithdrawSheet({ store }: Props) {
  const { payouts: texts } = useTexts().leader;
  const { terms } = store;
  if (!terms) return null;
  return (
    <Sheet open={store.isOpen} onClose={() => store.close()} label={texts.title} foot={<Foot store={store} />}>
      <Text className="withdraw__title">{texts.title}</Text>
      <Amount store={store} terms={terms} />
      <Ways store={store} terms={terms} />
      <Sums store={store} terms={terms} />
    </Sheet>
  );
});

type OfTerms = Props & { readonly terms: PayoutTerms };

const Amount = observer(function Amount({ store, terms }: OfTerms) {
  const { payouts: texts } = useTexts().leader;
  const { wrong } = store;
  return (
    <>
      <Text className="withdraw__name">{texts.amount}</Text>
      <View className="withdraw__field">
        <Text className="withdraw__yuan">¥</Text>
        <Input
          className="withdraw__input"
          placeholderClass="withdraw__hint"
          type="digit"
          value={store.typed}
          placeholder="0.00"
          maxlength={9}
          ariaLabel={texts.amount}
          onInput={({ detail }) => store.type(detail.value)}
        />
        <Button kind="text" size="small" onTap={() => store.all()}>
          {texts.all}
        </Button>
      </View>
      <Text className={`withdraw__under ${wrong ? 'withdraw__under--wrong' : ''}`}>
        {wrong ? wrongWords(wrong, texts.wrong) : texts.limits(money(terms.least), money(terms.most))}
      </Text>
    </>
  );
});

type WrongTexts = ReturnType<typeof useTexts>['leader']['payouts']['wrong'];
const wrongWords = (wrong: Wrong, texts: WrongTexts) =>
  'amount' in wrong ? texts[wrong.why](money(wrong.amount)) : texts[wrong.why];

const Ways = observer(function Ways({ store, terms }: OfTerms) {
  const { leader, common } = useTexts();
  const { payouts: texts } = leader;
  return (
    <>
      <Text className="withdraw__name">{texts.way}</Text>
      {terms.ways.map((way) => {
        const on = way === store.way;
        return (
          <View
            key={way}
            className="withdraw__way"
            ariaRole="radio"
            ariaLabel={common.listed(texts.ways[way], on ? common.selected : common.notSelected)}
            onClick={() => store.choose(way)}
          >
            <View className="withdraw__way-about">
              <Text className="withdraw__way-name">{texts.ways[way]}</Text>
              <Text className="withdraw__way-words">{texts.wayWords[way]}</Text>
            </View>
            {on && <Icon name="check" size={20} className="withdraw__check" />}
          </View>
        );
      })}
    </>
  );
});

const Sums = observer(function Sums({ store, terms }: OfTerms) {
  const { payouts: texts } = useTexts().leader;
  const say = useWords();
  const { fee, net, way, needsApproval } = store;
  const tax = say(terms.taxNote);
  const kept = way === 'wechat' && terms.fee > 0;
  return (
    <View className="withdraw__sums">
      <Row
        name={kept ? texts.fee(percent(terms.fee)) : texts.feeName}
        value={fee > 0 ? `−${money(fee)}` : kept ? money(fee) : texts.noFee}
      />
      <Row name={texts.net} value={money(net)} />
      {tax && <Row name={texts.tax} value={tax} />}
      {needsApproval && <Text className="withdraw__under">{texts.approval}</Text>}
      <Text className="withdraw__under">
        {terms.leftToday > 0 ? texts.leftToday(terms.leftToday) : texts.noneToday}
      </Text>
    </View>
  );
});

const Row = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <View className="withdraw__row">
    <Text>{name}</Text>
    <Text className="withdraw__value">{value}</Text>
  </View>
);

const Foot = observer(function Foot({ store }: Props) {
  const { payouts: texts } = useTexts().leader;
  const { wrong, terms } = store;
  const none = terms?.leftToday === 0 ? texts.noneToday : undefined;
  const ask = async () => {
    const state = await store.ask();
    if (state)
      toast(state === 'asked' || state === 'approved' || state === 'sent' ? texts.done[state] : texts.state[state]);
    else toastFailed(store.asking.failed);
  };
  return (
    <Button
      size="wide"
      loading={store.asking.running}
      whyNot={none ?? (wrong && wrongWords(wrong, texts.wrong))}
      onTap={() => void ask()}
    >
      {texts.confirm(money(store.net))}
    </Button>
  );
});
