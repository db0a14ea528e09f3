import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Toggle } from '@/components/Toggle';
import { toast, toastFailed } from '@/components/toast';
import { goBack, goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { Field } from '../../Field';
import { ListBones } from '../../ListBones';
import { ReferralForm } from '../../referralForm';
import { Binding } from './Binding';
import './index.scss';
import { Ranks } from './Ranks';

/** Who is bound to whom, and what that brings: the default, the goods of their own, and the ranks. */
export default observer(function ReferralRulesPage() {
  const shop = useShop();
  const { adminReferral: texts, common } = useTexts();
  const [form] = useState(() => new ReferralForm(shop));
  useLoad(() => void form.known.load());
  const save = async () => {
    if (!(await form.save())) return form.isRight ? toastFailed(form.saving.failed) : toast(texts.wrong);
    toast(texts.saved);
    return goBack();
  };
  const bar = (
    <StickyBar>
      <Button size="wide" loading={form.saving.running} onTap={() => void save()}>
        {common.save}
      </Button>
    </StickyBar>
  );
  return (
    <Screen title={texts.title} bar={form.known.value && bar}>
      <Await of={form.known} bones={<ListBones height={180} />}>
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
      </Await>
    </Screen>
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
