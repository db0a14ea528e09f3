import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { scan } from '@/components/admin/scan';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Picture } from '@/components/Picture';
import { Sheet } from '@/components/Sheet';
import { Toggle } from '@/components/Toggle';
import { LONGEST_BARCODE, LONGEST_SKU_CODE } from '@/domain/goodsTerms';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import type { GoodsForm } from './goodsForm';
import './sheets.scss';
import type { SkuRow } from './skuRow';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly row: SkuRow | undefined;
  readonly form: GoodsForm;
  readonly onClose: () => void;
}

/** All of one kind: prices, code, weight, its picture, whether it is sold. */
export const RowSheet = observer(function RowSheet({ row, form, onClose }: Props) {
  const { common } = useTexts();
  const { form: texts } = useGoodsTexts();
  const say = useWords();
  const title = row ? texts.rowTitle(form.matrix.nameOf(row, say)) : '';
  return (
    <Sheet
      open={row !== undefined}
      onClose={onClose}
      label={title}
      foot={
        <Button size="wide" onTap={onClose}>
          {common.confirm}
        </Button>
      }
    >
      <Text className="goods-form-sheet__title">{title}</Text>
      {row && <Fields row={row} form={form} />}
    </Sheet>
  );
});

const Fields = observer(function Fields({ row, form }: { readonly row: SkuRow; readonly form: GoodsForm }) {
  const { form: texts, list, slip } = useGoodsTexts();
  const why = row.wrong;
  const amount = (field: 'price' | 'member' | 'cost', hint: string) => (
    <Field
      title={texts[field]}
      type="digit"
      value={row[field]}
      hint={hint}
      unit={texts.yuan}
      most={10}
      wrong={why === field && row[field] ? texts.wrongRow[field] : undefined}
      onWrite={(value) => row.write(field, value)}
    />
  );
  const scanned = async () => {
    const code = await scan(slip.scanFailed);
    if (code) row.write('barcode', code);
  };
  return (
    <>
      {amount('price', '0.00')}
      {amount('member', texts.memberHint)}
      {amount('cost', texts.costHint)}
      {row.sold ? (
        <View className="goods-form-sheet__stock">
          <Text className="goods-form-sheet__grow">{texts.stockFixed(row.sold.stock)}</Text>
          {form.goodsId && (
            <Button kind="line" size="small" onTap={() => void goTo.bookStock(form.goodsId)}>
              {texts.stockWay}
            </Button>
          )}
        </View>
      ) : (
        <Field
          title={texts.stock}
          type="number"
          value={row.stock}
          hint={texts.stockHint}
          unit={texts.pieces}
          most={7}
          onWrite={(value) => row.write('stock', value)}
        />
      )}
      <Field
        title={texts.code}
        value={row.code}
        hint={texts.codeHint}
        most={LONGEST_SKU_CODE}
        wrong={why === 'code' ? texts.wrongRow.code : undefined}
        onWrite={(value) => row.write('code', value)}
      />
      <Field
        title={texts.barcode}
        value={row.barcode}
        hint={texts.barcodeHint}
        most={LONGEST_BARCODE}
        wrong={why === 'barcode' ? texts.wrongRow.barcode : undefined}
        onWrite={(value) => row.write('barcode', value)}
      >
        <View className="field__icon" ariaRole="button" ariaLabel={list.scan} onClick={() => void scanned()}>
          <Icon name="scan-line" size={20} />
        </View>
      </Field>
      <Field
        title={texts.weight}
        type="number"
        value={row.grams}
        hint={texts.weightHint}
        unit={texts.grams}
        most={7}
        onWrite={(value) => row.write('grams', value)}
      />
      <Pictures row={row} form={form} />
      <Toggle title={texts.selling} words={texts.sellingWords} on={row.on} onChange={(on) => row.sell(on)} />
    </>
  );
});

/** Which of the goods' pictures shows this kind. */
const Pictures = observer(function Pictures({ row, form }: { readonly row: SkuRow; readonly form: GoodsForm }) {
  const { form: texts } = useGoodsTexts();
  const { items } = form.pictures;
  if (items.length < 2) return null;
  const shown = items.some(({ key }) => key === row.picture) ? row.picture : items[0]!.key;
  return (
    <View className="goods-form-sheet__pictures">
      {items.map(({ key, local }, i) => (
        <View
          key={key}
          className={`goods-form-sheet__picture ${key === shown ? 'goods-form-sheet__picture--on' : ''}`}
          ariaRole="radio"
          ariaLabel={texts.pictureOf(i + 1)}
          onClick={() => row.show(key)}
        >
          <Picture src={local} size={52} />
        </View>
      ))}
    </View>
  );
});
