import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Countdown } from '@/components/Countdown';
import { endText, giverName, worthWords } from '@/components/envelopeWords';
import { Icon } from '@/components/Icon';
import { ShareButton } from '@/components/ShareButton';
import { toastFailed } from '@/components/toast';
import type { EnvelopeView } from '@/contract/envelope';
import { goBack, goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { EnvelopeStore, Opened } from './envelopeStore';
import { Giver } from './Giver';
import { RollingAmount } from './RollingAmount';
import './Packet.scss';
import './PacketMotion.scss';

interface Props {
  readonly envelope: EnvelopeView;
  readonly store: EnvelopeStore;
}

/** A packet over the page: closed, with its coin or why not; opening; and what was in it. One tree, moved by styles. */
export const Packet = observer(function Packet({ envelope, store }: Props) {
  const all = useTexts();
  const say = useWords();
  const { envelope: texts, common } = all;
  const { stage, opened } = store;
  const name = giverName(envelope, envelope.shop, all);
  const open = async () => {
    await store.open();
    if (!store.whyNot) toastFailed(store.opening.failed);
  };
  return (
    <View className={`packet packet--${stage}`} catchMove onClick={() => store.tap()}>
      {opened && <View className="packet__rays" />}
      <View className="packet__paper">
        <View className="packet__arch" />
        <View className="packet__inside" />
        {opened && <Slip opened={opened} name={name} />}
        <View className="packet__pocket" />
        <View className="packet__closed">
          <View className="packet__flap" />
          <View className="packet__who">
            <Giver sender={envelope.sender} size={60} />
            <Text className="packet__name">{texts.of(name)}</Text>
            <Text className="packet__words">{say(envelope.words)}</Text>
          </View>
        </View>
        <Seal envelope={envelope} store={store} onOpen={() => void open()} />
        {opened ? (
          <Text className="packet__luck">{texts.slip.luck}</Text>
        ) : (
          <Text className="packet__foot">{worthWords(envelope, all, say)}</Text>
        )}
      </View>
      {opened && <Coins />}
      {envelope.isSender && envelope.state === 'open' && !opened && (
        <ShareButton kind="line" icon="send" className="packet__share">
          {texts.result.send}
        </ShareButton>
      )}
      <View
        className="packet__close"
        ariaRole="button"
        ariaLabel={common.close}
        onClick={(event) => {
          event.stopPropagation();
          if (opened) store.look();
          else void goBack();
        }}
      >
        <Icon name="x" size={20} />
      </View>
    </View>
  );
});

/** The coin that opens it; or, where it cannot be opened, why, and what one can do instead. */
const Seal = observer(function Seal({ envelope, store, onOpen }: Props & { readonly onOpen: () => void }) {
  const { envelope: texts, refusal } = useTexts();
  const { closed } = texts;
  const { clock, language } = useShop();
  const { state } = envelope;
  const { whyNot } = store;
  if (state === 'not_yet' && !store.opened) {
    return (
      <View className="packet__why">
        <Text className="packet__reason">{texts.rain.starts(endText(envelope.opensAt, clock.now, language.name))}</Text>
        <Countdown until={envelope.opensAt} />
      </View>
    );
  }
  if (store.opened || (state === 'open' && !whyNot)) {
    return (
      <View
        className={`packet__coin ${texts.open.length > 1 ? 'packet__coin--word' : ''}`}
        ariaRole="button"
        ariaLabel={texts.openAloud}
        onClick={(event) => {
          if (store.stage !== 'packet') return;
          event.stopPropagation();
          onOpen();
        }}
      >
        <Text>{texts.open}</Text>
      </View>
    );
  }
  const reasons = {
    ...{ empty: closed.empty, expired: closed.expired, withdrawn: closed.withdrawn, other_group: closed.otherGroup },
  };
  const reason = state in reasons ? reasons[state as keyof typeof reasons] : closed.not;
  const more =
    state === 'other_group' ? closed.otherGroupWords : state === 'open' && whyNot ? refusal[whyNot] : undefined;
  const onTap = () => (store.mayList ? store.look() : void goTo.home());
  return (
    <View className="packet__why">
      <Text className="packet__reason">{reason}</Text>
      {more && <Text className="packet__more">{more}</Text>}
      <View className="packet__instead" ariaRole="button" onClick={onTap}>
        <Text>{store.mayList ? closed.see : closed.toShop}</Text>
        <Icon name="chevron-right" size={15} />
      </View>
    </View>
  );
});

/** What was in it, on the paper that rises out of it. */
const Slip = observer(function Slip({ opened, name }: { readonly opened: Opened; readonly name: string }) {
  const { envelope: texts } = useTexts();
  const { slip } = texts;
  const { mine, gives } = opened;
  return (
    <View className="packet__slip">
      <Text className="packet__from">{slip.from(name)}</Text>
      <RollingAmount amount={mine.amount} label={slip.aloud(String(mine.amount / 100))} />
      <Text className="packet__into">{slip[gives.kind]}</Text>
    </View>
  );
});

const Coins = () => (
  <View className="packet__coins">
    {[0, 1, 2, 3].map((i) => (
      <View key={i} className={`packet__gold packet__gold--${i}`} />
    ))}
  </View>
);
