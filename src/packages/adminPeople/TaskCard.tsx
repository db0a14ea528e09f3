import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { Tag } from '@/components/Tag';
import { toast, toastFailed } from '@/components/toast';
import type { CareTaskView } from '@/contract/adminCustomers';
import { goTo } from '@/navigation';
import { language } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayNamed, momentText } from '@/texts/when';
import { NameSheet } from './NameSheet';
import './TaskCard.scss';
import { TaskStore } from './taskStore';
import { type PeopleTexts, usePeopleTexts } from './usePeopleTexts';

interface Props {
  readonly task: CareTaskView;
  readonly alone?: boolean; // On the page of the customer himself.
  readonly onChanged: () => void;
}

const TONES = { birthday: 'accent', delayed: 'bad', silent: 'warn' } as const;

/** Why somebody should turn to a customer, and what is done about it. */
export const TaskCard = observer(function TaskCard({ task, alone = false, onChanged }: Props) {
  const texts = usePeopleTexts();
  const shop = useShop();
  const { session, clock } = shop;
  const [store] = useState(() => new TaskStore(shop, task.id));
  const { kind, customer, takenBy, status, endedBy, endedAt, note, orderId } = task;
  const isMine = takenBy?.userId === session.userId;
  const nameOf = (face: { readonly nickname: string } | undefined) => face?.nickname || texts.someone;
  const after = (done: boolean, words: string, failed: Parameters<typeof toastFailed>[0]) => {
    if (!done) return toastFailed(failed);
    toast(words);
    return onChanged();
  };
  const take = async (mine: boolean) =>
    after(await store.take(mine), mine ? texts.task.taken : texts.task.dropped, store.taking.failed);
  const end = async () => after(await store.end(), texts.task.saved, store.ending.failed);
  return (
    <Card>
      {!alone && (
        <View className="task__who" ariaRole="button" onClick={() => void goTo.customer(customer.userId)}>
          <Face avatar={customer.avatar} nickname={customer.nickname} size={36} />
          <Text className="task__name">{customer.remark || nameOf(customer)}</Text>
          <Tag tone={TONES[kind]}>{texts.task.kind[kind]}</Tag>
        </View>
      )}
      <Text
        className="task__words"
        {...(orderId && { ariaRole: 'button', onClick: () => void goTo.shopOrder(orderId) })}
      >
        {taskWords(task, texts, (day) => dayNamed(day, clock.now, language.name))}
      </Text>
      {status !== 'open' && endedAt !== undefined && (
        <Text className="task__note">
          {[
            texts.task.ended[status === 'skipped' ? 'skipped' : 'done'](nameOf(endedBy)),
            momentText(endedAt, clock.now, language.name),
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
      {status === 'open' && takenBy && !isMine && (
        <Text className="task__note">{texts.task.takenBy(nameOf(takenBy))}</Text>
      )}
      {status === 'open' && session.may('customers.edit') && (
        <View className="task__deeds">
          {(isMine || !takenBy) && (
            <Button kind="line" size="small" loading={store.taking.running} onTap={() => void take(!isMine)}>
              {isMine ? texts.task.drop : texts.task.take}
            </Button>
          )}
          <Button kind="line" size="small" onTap={() => store.begin('skipped')}>
            {texts.task.skip}
          </Button>
          <Button kind="soft" size="small" onTap={() => store.begin('done')}>
            {texts.task.done}
          </Button>
        </View>
      )}
      <NameSheet
        title={store.how === 'done' ? texts.task.done : texts.task.skip}
        field={store.how === 'done' ? texts.task.note : texts.task.noteSkip}
        hint={texts.task.noteHint}
        most={200}
        long
        value={store.note}
        saving={store.ending.running}
        onWrite={(words) => store.write(words)}
        onSave={() => void end()}
      />
    </Card>
  );
});

function taskWords(
  { kind, day = '', number = '' }: CareTaskView,
  { task }: PeopleTexts,
  named: (day: string) => string,
) {
  if (kind === 'delayed') return task.delayed(number);
  return kind === 'birthday' ? task.birthday(named(day)) : task.silent(named(day));
}
