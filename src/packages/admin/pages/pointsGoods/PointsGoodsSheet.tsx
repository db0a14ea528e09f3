import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useRef } from 'react';
import { Field, FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { SoldLine } from '@/components/SoldLine';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { useTexts, useWords } from '@/stores/language';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { POINTS_GOODS_TEXTS, type PointsGoodsForm } from '../../pointsGoodsForm';
import type { ShopPointsGoodsStore } from '../../shopPointsGoods';
import './PointsGoodsSheet.scss';

interface Props {
  readonly store: ShopPointsGoodsStore;
}

/** How many points one SKU takes, with how much money, and how many of it there are. */
export const PointsGoodsSheet = observer(function PointsGoodsSheet({ store }: Props) {
  const { adminPointsGoods: texts } = useTexts();
  const { form } = store;
  const last = useRef<PointsGoodsForm | undefined>(undefined);
  if (form) last.current = form;
  const shown = form ?? last.current; // While the sheet goes down it shows what it showed.
  const save = async () => {
    if (await store.save()) return toast(texts.saved);
    const wrong = form?.wrong;
    return wrong ? toast(texts.wrong[wrong]) : toastFailed(store.saving.failed);
  };
  return (
    <Sheet
      open={form !== undefined}
      onClose={() => store.end()}
      label={texts.edit}
      foot={
        <Button size="wide" loading={store.saving.running} onTap={() => void save()}>
          {shown?.isOpen === false ? texts.open : texts.save}
        </Button>
      }
    >
      <Text className="points-goods-sheet__title">{texts.edit}</Text>
      {shown && <Terms form={shown} store={store} />}
    </Sheet>
  );
});

const Terms = observer(function Terms({ form, store }: Props & { readonly form: PointsGoodsForm }) {
  const { adminPointsGoods: texts } = useTexts();
  const say = useWords();
  const { goods, sku, skus, kept, typed } = form;
  const stop = async () => {
    if (!(await confirmed(texts.stopSure, texts.stopWords, texts.stop))) return;
    if (await store.stop()) toast(texts.stoppedNow);
    else toastFailed(store.stopping.failed);
  };
  const about = [say(sku.options), texts.listPrice(money(sku.listPrice)), texts.stock(figures(sku.stock))];
  return (
    <>
      <SoldLine title={goods.title} picture={goods.picture} notes={[about.filter(Boolean).join(' · ')]} />
      {kept && <Text className="points-goods-sheet__kept">{texts.kept(say(kept))}</Text>}
      {skus.length > 1 && (
        <FieldLine title={texts.sku}>
          <View className="points-goods-sheet__skus">
            {skus.map((one) => (
              <Chip key={one.skuId} sunken on={one.skuId === sku.skuId} onTap={() => form.choose(one)}>
                {say(one.options)}
              </Chip>
            ))}
          </View>
        </FieldLine>
      )}
      {POINTS_GOODS_TEXTS.map((name) => (
        <Field
          key={name}
          title={texts.fields[name]}
          type={name === 'cash' ? 'digit' : 'number'}
          value={typed[name]}
          unit={texts.unit[name]}
          hint={texts.hint[name]}
          most={10}
          wrong={form.tried && form.wrong === name ? texts.wrong[name] : undefined}
          onWrite={(value) => form.write(name, value)}
        />
      ))}
      {form.isOpen && (
        <Button
          kind="line"
          size="wide"
          className="points-goods-sheet__stop"
          loading={store.stopping.running}
          onTap={() => void stop()}
        >
          {texts.stop}
        </Button>
      )}
    </>
  );
});
