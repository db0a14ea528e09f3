import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Face } from '@/components/Face';
import { Icon } from '@/components/Icon';
import { Tag } from '@/components/Tag';
import type { CustomerView } from '@/contract/adminCustomers';
import { SUPER } from '@/domain/customer';
import { language } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';
import type { CustomerStore } from '../../customerStore';
import { TaskCard } from '../../TaskCard';
import { usePeopleTexts } from '../../usePeopleTexts';

interface Props {
  readonly customer: CustomerView;
  readonly store: CustomerStore;
  readonly onTag: () => void;
}

/** Who it is, what the staff call him, and what there is to do for him. */
export const Head = observer(function Head({ customer, store, onTag }: Props) {
  const texts = usePeopleTexts();
  const { session, clock } = useShop();
  const { nickname, remark, avatar, phase, metAt, seenAt, tags, score, openTasks } = customer;
  const mayEdit = session.may('customers.edit');
  const when = (at: typeof metAt) => dayText(at, clock.now, language.name);
  return (
    <>
      <Card>
        <View className="one__head">
          <Face avatar={avatar} nickname={nickname} size={56} />
          <View className="one__about">
            <View
              className="one__line"
              {...(mayEdit && {
                ariaRole: 'button',
                ariaLabel: texts.one.remark,
                onClick: () => store.writeRemark(remark),
              })}
            >
              <Text className="one__name">{remark || nickname || texts.someone}</Text>
              {mayEdit && <Icon name="pencil" size={16} />}
            </View>
            {remark !== '' && <Text className="one__note">{nickname || texts.someone}</Text>}
            <Text className="one__note">{`${texts.one.metAt(when(metAt))} · ${texts.one.seenAt(when(seenAt))}`}</Text>
          </View>
        </View>
        <View className="one__tags">
          <Tag tone="ink">{texts.phase[phase]}</Tag>
          {score >= SUPER && <Tag tone="accent">{texts.one.superUser}</Tag>}
          {tags.map(({ id, name, tone }) => (
            <Tag key={id} tone={tone}>
              {name}
            </Tag>
          ))}
          {mayEdit && (
            <Chip sunken icon="plus" onTap={onTag}>
              {texts.one.addTag}
            </Chip>
          )}
        </View>
        <Text className="one__note">{texts.phaseWords[phase]}</Text>
      </Card>
      {openTasks.map((task) => (
        <TaskCard key={task.id} task={task} alone onChanged={() => void store.load()} />
      ))}
    </>
  );
});
