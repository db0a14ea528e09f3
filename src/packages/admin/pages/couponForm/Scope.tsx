import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Chip } from '@/components/Chip';
import { Toggle } from '@/components/Toggle';
import { useTexts } from '@/stores/language';
import type { CouponForm } from '../../couponForm';
import { useWrong } from './useWrong';

export type Picking = 'categories' | 'goods' | 'except';

interface Props {
  readonly form: CouponForm;
  readonly onPick: (what: Picking) => void;
}

/** For which goods, and whether also where they are cheaper already. */
export const Scope = observer(function Scope({ form, onPick }: Props) {
  const { adminCoupons, adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const wrong = useWrong(form);
  const count = (chosen: readonly unknown[]) => (chosen.length > 0 ? texts.chosen(chosen.length) : texts.none);
  const said = wrong('scope');
  return (
    <>
      <Card title={adminCoupons.form.scope}>
        <View className="coupon-form__choices">
          {([true, false] as const).map((all) => (
            <Chip key={String(all)} sunken on={form.isForAll === all} onTap={() => form.giveToAll(all)}>
              {all ? texts.all : texts.some}
            </Chip>
          ))}
        </View>
        {!form.isForAll && (
          <>
            <Cell title={texts.categories} plain onTap={() => onPick('categories')}>
              <Text>{count(form.categories)}</Text>
            </Cell>
            <Cell title={texts.goods} plain onTap={() => onPick('goods')}>
              <Text>{count(form.goods)}</Text>
            </Cell>
          </>
        )}
        <Cell title={texts.except} plain onTap={() => onPick('except')}>
          <Text>{count(form.except)}</Text>
        </Cell>
        {said && <Text className="field__wrong">{said}</Text>}
      </Card>
      <Card cells>
        {(['withCampaigns', 'withReductions'] as const).map((which) => (
          <Toggle
            key={which}
            title={adminCoupons.form[which]}
            words={adminCoupons.form[`${which}Words`]}
            on={form[which]}
            onChange={(on) => form.turn(which, on)}
          />
        ))}
      </Card>
    </>
  );
});
