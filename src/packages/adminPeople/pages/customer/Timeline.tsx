import { ScrollView, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { ListBones } from '@/components/admin/ListBones';
import { Chip } from '@/components/Chip';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { PageList } from '@/components/PageList';
import { Section } from '@/components/Section';
import type { CustomerEvent } from '@/contract/adminCustomers';
import { TIMELINE_KINDS, type TimelineKind } from '@/domain/customerEvent';
import { isId } from '@/domain/id';
import { goTo } from '@/navigation';
import { language, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import type { CustomerStore } from '../../customerStore';
import { eventNote, eventWords } from '../../eventWords';
import { usePeopleTexts } from '../../usePeopleTexts';

const ICONS: Readonly<Record<TimelineKind, IconName>> = {
  ...{ visits: 'clock', shares: 'send', orders: 'clipboard-list', sales: 'undo-2', coupons: 'ticket' },
  ...{ points: 'coins', messages: 'bell', reviews: 'star', notes: 'pencil' },
};

/** Everything that happened, the last first; of one kind, or of all. */
export const Timeline = observer(function Timeline({ store }: { readonly store: CustomerStore }) {
  const { one: texts, kinds } = usePeopleTexts();
  return (
    <Section title={texts.timeline}>
      <ScrollView className="one__kinds" scrollX enhanced showScrollbar={false}>
        <View className="one__chips">
          {(['all', ...TIMELINE_KINDS] as const).map((kind) => (
            <Chip key={kind} on={store.kind === kind} onTap={() => store.show(kind)}>
              {kind === 'all' ? texts.all : kinds[kind]}
            </Chip>
          ))}
        </View>
      </ScrollView>
      <View className="one__events">
        <PageList
          list={store.events}
          keyOf={keyOf}
          bones={<ListBones height={40} count={4} />}
          empty={<EmptyState title={texts.timelineNone} words="" />}
        >
          {(event) => <Row event={event} />}
        </PageList>
      </View>
    </Section>
  );
});

const keyOf = ({ id, at }: CustomerEvent) => `${at}.${id}`;

const Row = observer(function Row({ event }: { readonly event: CustomerEvent }) {
  const texts = usePeopleTexts();
  const say = useWords();
  const { clock, session } = useShop();
  const { kind, at, orderId, saleId } = event;
  const note = eventNote(event, texts);
  const open = () => {
    if (isId('aftersale', saleId) && session.may('sales.see')) return () => void goTo.shopSale(saleId);
    return orderId && (() => void goTo.shopOrder(orderId));
  };
  const onTap = open();
  return (
    <View className="one__event" {...(onTap && { ariaRole: 'button', onClick: onTap })}>
      <Icon name={ICONS[kind]} size={18} className="one__icon" />
      <View className="one__about">
        <Text className="one__words">{eventWords(event, texts, say)}</Text>
        {note !== '' && <Text className="one__note">{note}</Text>}
        <Text className="one__note">{momentText(at, clock.now, language.name)}</Text>
      </View>
      {onTap && <Icon name="chevron-right" size={16} className="one__icon" />}
    </View>
  );
});
