import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Face } from '@/components/Face';
import { Tag } from '@/components/Tag';
import { TickMark } from '@/components/Tick';
import type { CustomerRow } from '@/contract/adminCustomers';
import { language, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import './PersonRow.scss';
import { usePeopleTexts } from './usePeopleTexts';

interface Props {
  readonly person: CustomerRow;
  readonly picked?: boolean | undefined; // Absent: nobody is being picked.
  readonly onTap: () => void;
}

const MOST_TAGS_SHOWN = 4;

/** A customer in a list: who, how far he is, what he has bought, and what he is called by. */
export const PersonRow = observer(function PersonRow({ person, picked, onTap }: Props) {
  const texts = usePeopleTexts();
  const say = useWords();
  const { clock } = useShop();
  const { nickname, remark, avatar, tier, phase, orders, spent, seenAt, tags } = person;
  return (
    <View
      className="person"
      ariaRole={picked === undefined ? 'button' : 'checkbox'}
      ariaLabel={remark || nickname || texts.someone}
      onClick={onTap}
    >
      {picked !== undefined && <TickMark on={picked} />}
      <Face avatar={avatar} nickname={nickname} size={44} />
      <View className="person__about">
        <View className="person__line">
          <Text className="person__name">{remark || nickname || texts.someone}</Text>
          {tier && <Tag tone="accent">{say(tier)}</Tag>}
          <Text className="person__phase">{texts.phase[phase]}</Text>
        </View>
        <Text className="person__note">
          {orders > 0 ? texts.row.bought(orders, money(spent)) : texts.row.notBought}
          {' · '}
          {texts.row.seen(dayText(seenAt, clock.now, language.name))}
        </Text>
        {tags.length > 0 && (
          <View className="person__tags">
            {tags.slice(0, MOST_TAGS_SHOWN).map(({ id, name, tone }) => (
              <Tag key={id} tone={tone}>
                {name}
              </Tag>
            ))}
            {tags.length > MOST_TAGS_SHOWN && <Tag>{`+${tags.length - MOST_TAGS_SHOWN}`}</Tag>}
          </View>
        )}
      </View>
    </View>
  );
});
