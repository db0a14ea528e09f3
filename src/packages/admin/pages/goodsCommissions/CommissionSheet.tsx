import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { zero } from '@/domain/money';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { COMMISSION_WAYS, type GoodsCommissions } from '../../goodsCommissions';

interface Props {
  readonly store: GoodsCommissions;
}

/** What one of the goods brings: by the shop's rate, by one of its own, so much a piece, or nothing. */
export const CommissionSheet = observer(function CommissionSheet({ store }: Props) {
  const { adminReferral, common } = useTexts();
  const texts = adminReferral.goodsPage;
  const say = useWords();
  const { goods, way, comesTo, saving } = store;
  const save = async () => {
    if (await store.save()) return toast(texts.saved);
    return store.own === undefined ? undefined : toastFailed(saving.failed);
  };
  return (
    <Sheet
      open={goods !== undefined}
      onClose={() => store.end()}
      label={texts.way.title}
      foot={
        <Button size="wide" loading={saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      }
    >
      {goods && <Text className="goods-commissions__title">{say(goods.title)}</Text>}
      <View className="goods-commissions__ways">
        {COMMISSION_WAYS.map((one) => (
          <Chip key={one} sunken on={way === one} onTap={() => store.choose(one)}>
            {texts.way[one]}
          </Chip>
        ))}
      </View>
      {way === 'rate' && <Typed store={store} field="rate" unit={adminReferral.percent} />}
      {way === 'amount' && <Typed store={store} field="amount" unit={adminReferral.yuan} />}
      <View className="goods-commissions__sum">
        <Text className="goods-commissions__words">{texts.comesTo(money(goods?.price ?? zero))}</Text>
        <Text className="goods-commissions__figure">{comesTo === undefined ? '–' : money(comesTo)}</Text>
      </View>
      <Text className="goods-commissions__note">{texts.factorNote}</Text>
    </Sheet>
  );
});

interface TypedProps extends Props {
  readonly field: 'rate' | 'amount';
  readonly unit: string;
}

const Typed = observer(function Typed({ store, field, unit }: TypedProps) {
  const { adminReferral } = useTexts();
  const texts = adminReferral.goodsPage;
  return (
    <Field
      title={texts[field]}
      type="digit"
      value={store.typed[field]}
      unit={unit}
      most={10}
      wrong={store.tried && store.own === undefined ? texts.wrong[field] : undefined}
      onWrite={(value) => store.write(field, value)}
    />
  );
});
