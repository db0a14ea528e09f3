import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Toggle } from '@/components/Toggle';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { RuleScreen } from '../../RuleScreen';
import { ReferralForm } from '../../referralForm';
import { Binding } from './Binding';
import './index.scss';
import { Ranks } from './Ranks';

/** Who is bound to whom, and what that brings: the default, the goods of their own, and the ranks. */
export default observer(function ReferralRulesPage() {
  const shop = useShop();
  const { adminReferral: texts } = useTexts();
  const [form] = useState(() => new ReferralForm(shop));
  return (
    <RuleScreen needs="leaders.edit" title={texts.title} form={form} said={texts}>
      {({ goodsWithOwn }) => (
        <>
          <Text className="referral-rules__note">{texts.note}</Text>
          <Card>
            <Toggle
              title={texts.bind}
              words={texts.bindNote}
              on={form.binds}
              onChange={(on) => form.switchBinding(on)}
            />
          </Card>
          {form.binds && <Binding form={form} />}
          <Card>
            <Toggle title={texts.pay} words={texts.payNote} on={form.pays} onChange={(on) => form.switchPaying(on)} />
          </Card>
          {form.pays && <Paying form={form} goodsWithOwn={goodsWithOwn} />}
        </>
      )}
    </RuleScreen>
  );
});

interface Props {
  readonly form: ReferralForm;
  readonly goodsWithOwn: number;
}

const Paying = observer(function Paying({ form, goodsWithOwn }: Props) {
  const { adminReferral: texts } = useTexts();
  return (
    <>
      <Card cells>
        <Field
          title={texts.rate}
          type="digit"
          value={form.texts.rate}
          unit={texts.percent}
          note={texts.rateNote}
          wrong={form.isWrong('rate') ? texts.fieldWrong.rate : undefined}
          most={6}
          onWrite={(value) => form.write('rate', value)}
        />
        <Cell title={texts.goods} plain onTap={() => void goTo.goodsCommissions()}>
          <Text>{texts.goodsCount(figures(goodsWithOwn))}</Text>
        </Cell>
      </Card>
      <Card>
        <Toggle
          title={texts.ownOrders}
          words={texts.ownOrdersNote}
          on={form.ownOrders}
          onChange={(on) => form.turn('ownOrders', on)}
        />
      </Card>
      <Ranks form={form} />
    </>
  );
});
