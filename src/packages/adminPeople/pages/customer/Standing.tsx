import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import type { CustomerView } from '@/contract/adminCustomers';
import { goTo } from '@/navigation';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { usePeopleTexts } from '../../usePeopleTexts';

/** What he has as a member, and the ways to what is changed of it by hand. */
export const Standing = observer(function Standing({ customer }: { readonly customer: CustomerView }) {
  const { one: texts } = usePeopleTexts();
  const say = useWords();
  const { session } = useShop();
  const { userId, tier, growth, points, credit, coupons, birthday } = customer;
  const rows = [
    [texts.tier, tier ? say(tier) : texts.noTier],
    [texts.growth, figures(growth)],
    [texts.points, figures(points)],
    [texts.credit, money(credit)],
    [texts.coupons, texts.couponCount(coupons)],
    [texts.birthday, birthday ? texts.day(birthday.month, birthday.day) : texts.unknown],
  ] as const;
  const seesPersonal = (['personal.see', 'customers.export', 'customers.erase'] as const).some((one) =>
    session.may(one),
  );
  return (
    <Card title={texts.standing} cells>
      {rows.map(([name, value]) => (
        <Cell key={name} title={name} plain>
          <Text className="one__value">{value}</Text>
        </Cell>
      ))}
      <Cell title={texts.adjust} onTap={() => void goTo.standing(userId)} />
      {seesPersonal && <Cell icon="lock" title={texts.personal} onTap={() => void goTo.personal(userId)} />}
    </Card>
  );
});
