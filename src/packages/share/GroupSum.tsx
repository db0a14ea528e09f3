import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import type { GroupView } from '@/contract/group';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';

/** What they saved together: the one number of the page. */
export const GroupSum = observer(function GroupSum({ group }: { readonly group: GroupView }) {
  const { sharing } = useTexts();
  const { group: texts } = sharing;
  const { saved, people, orders } = group;
  return (
    <Card>
      <Text className="group-sum__name">{saved > 0 ? texts.saved : texts.notYet}</Text>
      {saved > 0 && <Text className="group-sum__saved">{money(saved)}</Text>}
      <Text className="group-sum__words">
        {orders > 0 ? `${texts.people(people)} · ${texts.orders(orders)}` : texts.people(people)}
      </Text>
    </Card>
  );
});
