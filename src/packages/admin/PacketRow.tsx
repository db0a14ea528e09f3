import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Tag } from '@/components/Tag';
import type { AdminEnvelope } from '@/contract/adminEnvelopes';
import type { GiveawayKind } from '@/domain/giveaway';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import './PacketRow.scss';

interface Props {
  readonly packet: AdminEnvelope;
  readonly kind: GiveawayKind;
}

const TONES = { open: 'good', gone: 'quiet', over: 'quiet', withdrawn: 'warn' } as const;

/** A packet of a giveaway: what is in it, what is taken. A tap opens it as everybody sees it, and there it can be sent. */
export const PacketRow = observer(function PacketRow({ packet, kind }: Props) {
  const { adminGiveaways, common } = useTexts();
  const texts = adminGiveaways.packet;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { envelopeId, status, sender, people, total, shares, opened, given, madeAt } = packet;
  const isGather = kind === 'gather';
  const who = sender ? sender.nickname || common.someone : people > 0 ? texts.group(people) : undefined;
  const open = () => (isGather ? goTo.gather(envelopeId) : goTo.envelope(envelopeId));
  return (
    <Card onTap={open}>
      <View ariaRole="button" className="packet-row">
        <View className="packet-row__about">
          <Text className="packet-row__title">
            {[money(total), isGather ? texts.gathered(opened, shares) : texts.taken(opened, shares)].join(' · ')}
          </Text>
          <Text className="packet-row__note">
            {[momentText(madeAt, now, language.name), who].filter(Boolean).join(' · ')}
          </Text>
        </View>
        <View className="packet-row__end">
          <Tag tone={TONES[status]}>{(isGather ? texts.wait : texts.status)[status]}</Tag>
          <Text className="packet-row__given">{money(given)}</Text>
        </View>
      </View>
    </Card>
  );
});
