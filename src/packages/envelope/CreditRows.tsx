import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { giverName, statusWords } from '@/components/envelopeWords';
import type { EnvelopeCard } from '@/contract/envelope';
import type { PurseMove } from '@/contract/purse';
import { fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';
import './CreditRows.scss';

interface RowProps {
  readonly title: string;
  readonly note: string;
  readonly amount?: string | undefined;
  readonly came?: boolean;
  readonly aside?: string | undefined; // Below the amount.
  readonly onTap?: (() => void) | undefined;
}

const Row = ({ title, note, amount, came = false, aside, onTap }: RowProps) => (
  <View className="credit-row" {...(onTap && { onClick: onTap, ariaRole: 'button' })}>
    <View className="credit-row__about">
      <Text className="credit-row__title">{title}</Text>
      <Text className="credit-row__note">{note}</Text>
    </View>
    <View className="credit-row__right">
      {amount && <Text className={`credit-row__amount ${came ? 'credit-row__amount--came' : ''}`}>{amount}</Text>}
      {aside && <Text className="credit-row__note">{aside}</Text>}
    </View>
  </View>
);

/** One time that credit came or went; a tap leads to where. */
export const MoveRow = observer(function MoveRow({ move }: { readonly move: PurseMove }) {
  const { envelope } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { amount, at } = move;
  return (
    <Row
      title={moveWords(move, envelope.credit.what)}
      note={momentText(at, now, language.name)}
      amount={amount > 0 ? `+${money(fen(amount))}` : money(fen(amount))}
      came={amount > 0}
      onTap={wayOf(move)}
    />
  );
});

function moveWords({ what, because }: PurseMove, texts: Texts['envelope']['credit']['what']): string {
  if (what !== 'given' || !because) return texts[what];
  if (because.by === 'envelope' || because.by === 'returned') return texts[because.by];
  if (because.by === 'commission') return texts.commission;
  return because.by === 'gift' ? (because.words ?? texts.gift) : texts.given;
}

function wayOf({ because, orderId }: PurseMove): (() => void) | undefined {
  if (orderId) return () => void goTo.order(orderId);
  if (because?.by === 'envelope' || because?.by === 'returned') return () => void goTo.envelope(because.envelopeId);
  if (because?.by === 'commission') return () => void goTo.payouts();
  return undefined;
}

/** A packet that I have sent, or opened. */
export const PacketRow = observer(function PacketRow(props: { readonly packet: EnvelopeCard; readonly sent: boolean }) {
  const { packet, sent } = props;
  const all = useTexts();
  const say = useWords();
  const { clock, language, session } = useShop();
  const [now] = useState(clock.now);
  const { envelope: texts, common } = all;
  const kind = packet.kind === 'own' ? undefined : texts.credit.kinds[packet.kind];
  const shop = session.visit?.shop.name ?? common.shopName;
  const title = sent ? (kind ?? say(packet.words)) : (kind ?? texts.of(giverName(packet, shop, all)));
  const amount = sent ? money(packet.total) : packet.mine && `+${money(packet.mine.amount)}`;
  const leads = packet.kind === 'gather' ? goTo.gather : goTo.envelope;
  return (
    <Row
      title={title}
      note={momentText(sent ? packet.madeAt : (packet.mine?.at ?? packet.madeAt), now, language.name)}
      amount={amount}
      came={!sent}
      aside={sent ? statusWords(packet, all) : packet.mine?.isBest ? texts.result.luckiest : undefined}
      onTap={() => void leads(packet.envelopeId)}
    />
  );
});
