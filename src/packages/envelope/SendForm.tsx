import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { SendingView } from '@/contract/envelope';
import type { GroupCard } from '@/contract/group';
import { MOST_WORDS, SPLITS } from '@/domain/envelope';
import { hours } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { money, roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import type { SendStore, Wrong } from './sendStore';
import './SendForm.scss';

interface Props {
  readonly store: SendStore;
}

/** How much, in how many shares, how they are split, with which words, for whom; and what the limits are. */
export const SendForm = observer(function SendForm({ store, view }: Props & { readonly view: SendingView }) {
  const { envelope } = useTexts();
  const { send: texts } = envelope;
  const { split, total } = store;
  const each = money(store.each);
  const { splitWords } = texts;
  const equal = store.almost ? splitWords.almost(each) : splitWords.equal(each);
  return (
    <>
      <Text className="send-form__has">{texts.has(money(view.credit), money(view.left))}</Text>
      <Card cells>
        <Line title={texts.total}>
          <Text className="send-form__yuan">¥</Text>
          <Input
            className="send-form__input send-form__input--total"
            placeholderClass="send-form__hint"
            type="digit"
            value={store.typed}
            placeholder="0.00"
            maxlength={9}
            ariaLabel={texts.total}
            onInput={({ detail }) => store.type(detail.value)}
          />
        </Line>
        <Line title={texts.shares}>
          <Input
            className="send-form__input"
            placeholderClass="send-form__hint"
            type="number"
            value={store.sharesTyped}
            placeholder="5"
            maxlength={3}
            ariaLabel={texts.shares}
            onInput={({ detail }) => store.typeShares(detail.value)}
          />
        </Line>
        <Line title={texts.words}>
          <Input
            className="send-form__input"
            placeholderClass="send-form__hint"
            value={store.words}
            placeholder={texts.wordsHint}
            maxlength={MOST_WORDS}
            ariaLabel={texts.words}
            onInput={({ detail }) => store.say(detail.value)}
          />
        </Line>
      </Card>
      <Card title={texts.split}>
        <View className="send-form__chips">
          {[...SPLITS].reverse().map((one) => (
            <Chip key={one} sunken on={split === one} onTap={() => store.by(one)}>
              {texts.splits[one]}
            </Chip>
          ))}
        </View>
        {total !== undefined && total > 0 && store.shares > 0 && (
          <Text className="send-form__note">{split === 'lucky' ? splitWords.lucky(each) : equal}</Text>
        )}
      </Card>
      <Whom store={store} />
      <Text className="send-form__limits">
        {texts.limits(roundMoney(view.mostAShare).slice(1), view.mostShares, texts.hours(view.lasts / hours(1)))}
      </Text>
    </>
  );
});

const Line = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <View className="send-form__line">
    <Text className="send-form__name">{title}</Text>
    {children}
  </View>
);

/** Anybody, or one of the chat groups that I have come from. Without any there is nothing to choose. */
const Whom = observer(function Whom({ store }: Props) {
  const all = useTexts();
  const { send: texts } = all.envelope;
  const groups = store.groups.value ?? [];
  if (groups.length === 0) return null;
  return (
    <Card title={texts.who}>
      <Choice on={store.groupId === undefined} words={texts.anybody} onTap={() => store.to(undefined)} />
      {groups.map((group) => (
        <Choice
          key={group.groupId}
          on={store.groupId === group.groupId}
          words={groupWords(group, all)}
          onTap={() => store.to(group.groupId)}
        />
      ))}
      <Text className="send-form__note">{texts.groupNote}</Text>
    </Card>
  );
});

interface ChoiceProps {
  readonly on: boolean;
  readonly words: string;
  readonly onTap: () => void;
}

function Choice({ on, words, onTap }: ChoiceProps) {
  return (
    <View className={`send-form__choice ${on ? 'send-form__choice--on' : ''}`} ariaRole="radio" onClick={onTap}>
      <Text className="send-form__choice-words">{words}</Text>
      {on && <Icon name="check" size={18} />}
    </View>
  );
}

const NAMED = 2;

/** WeChat tells no names of groups: two of those who are in it stand for it. */
export function groupWords({ faces, people }: GroupCard, { common, envelope, sharing }: Texts): string {
  const { send } = envelope;
  const { group } = sharing;
  const names = faces.slice(0, NAMED).map(({ nickname }) => nickname || common.someone);
  return send.group(names.length > 0 ? group.others(names.join(group.comma), people) : send.alone);
}

export function wrongWords(wrong: Wrong, shares: number, { why }: Texts['envelope']['send']): string {
  switch (wrong.why) {
    case 'total':
    case 'fen':
      return why[wrong.why];
    case 'shares':
      return why.shares(wrong.most);
    case 'least':
      return why.least(shares, money(wrong.amount));
    default:
      return why[wrong.why](money(wrong.amount));
  }
}

/** The button names what is in it, or what is wrong. */
export const SendBar = observer(function SendBar({ store }: Props) {
  const { envelope } = useTexts();
  const { send: texts } = envelope;
  const { wrong, total } = store;
  const send = async () => {
    if (store.wrong) return void toast(wrongWords(store.wrong, store.shares, texts));
    if (!(await store.send())) toastFailed(store.sending.failed);
  };
  const isEmpty = wrong?.why === 'total';
  return (
    <StickyBar>
      <Button
        loading={store.sending.running}
        whyNot={wrong && !isEmpty ? wrongWords(wrong, store.shares, texts) : undefined}
        onTap={() => void send()}
      >
        {total === undefined || isEmpty ? texts.doNone : texts.do(money(total))}
      </Button>
    </StickyBar>
  );
});
