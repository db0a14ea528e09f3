import { Input, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { toast } from '@/components/toast';
import { MOST_SPECS } from '@/domain/goodsTerms';
import { useWords } from '@/stores/language';
import { answerOf } from '@/stores/wechat';
import { money } from '@/texts/money';
import { FillSheet } from './FillSheet';
import type { GoodsForm } from './goodsForm';
import './MatrixCard.scss';
import type { Named, SpecForm } from './matrix';
import { RowSheet } from './RowSheet';
import { type Naming, SpecSheet } from './SpecSheet';
import type { SkuRow } from './skuRow';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly form: GoodsForm;
  readonly whole: boolean; // With specs; else one price and one stock is all there is to say.
}

/** Options, and what each kind costs: a row opens for the rest of it. */
export const MatrixCard = observer(function MatrixCard({ form, whole }: Props) {
  const { form: texts } = useGoodsTexts();
  const [naming, setNaming] = useState<Naming>();
  const [row, setRow] = useState<SkuRow>();
  const [filling, setFilling] = useState(false);
  const { matrix } = form;
  const { specs, rows } = matrix;
  return (
    <>
      {specs.length === 0 ? (
        <Single form={form} row={rows[0]!} whole={whole} onMore={() => setRow(rows[0])} />
      ) : (
        <Card
          title={texts.specs}
          aside={
            <View className="matrix__fill" ariaRole="button" onClick={() => setFilling(true)}>
              {texts.fill}
            </View>
          }
        >
          {specs.map((spec) => (
            <Spec key={spec.key} spec={spec} form={form} onName={setNaming} />
          ))}
          <Table form={form} onOpen={setRow} />
        </Card>
      )}
      {whole && specs.length < MOST_SPECS && (
        <View className="matrix__more">
          <Button kind="text" icon="plus" onTap={() => setNaming({ what: 'spec' })}>
            {texts.addSpec}
          </Button>
        </View>
      )}
      <SpecSheet naming={naming} matrix={matrix} onClose={() => setNaming(undefined)} />
      <RowSheet row={row} form={form} onClose={() => setRow(undefined)} />
      <FillSheet open={filling} matrix={matrix} onClose={() => setFilling(false)} />
    </>
  );
});

/** Goods of one kind: a price and a stock. */
const Single = observer(function Single(props: Props & { readonly row: SkuRow; readonly onMore: () => void }) {
  const { form, row, whole, onMore } = props;
  const { form: texts } = useGoodsTexts();
  const why = form.tried && row.wrong;
  return (
    <Card cells>
      <Field
        title={texts.price}
        type="digit"
        value={row.price}
        hint="0.00"
        unit={texts.yuan}
        most={10}
        wrong={why === 'price' ? texts.wrongRow.price : undefined}
        onWrite={(value) => row.write('price', value)}
      />
      {row.sold ? (
        <View className="matrix__held" onClick={onMore}>
          <Text className="matrix__name">{texts.stock}</Text>
          <Text>{texts.stockFixed(row.sold.stock)}</Text>
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
      {whole && (
        <View className="matrix__rest" ariaRole="button" onClick={onMore}>
          <Text>{[texts.member, texts.cost, texts.code, texts.barcode, texts.weight].join(' · ')}</Text>
          {why && why !== 'price' && <Text className="matrix__wrong">{texts.wrongRow[why]}</Text>}
        </View>
      )}
      <Earned row={row} />
    </Card>
  );
});

interface SpecProps {
  readonly spec: SpecForm;
  readonly form: GoodsForm;
  readonly onName: (naming: Naming) => void;
}

const Spec = observer(function Spec({ spec, form, onName }: SpecProps) {
  const { form: texts } = useGoodsTexts();
  const say = useWords();
  const { matrix } = form;
  const name = ({ zh, en }: Named) => say({ zh, en: en || zh });
  const menu = async (option?: Named) => {
    const { given } = await answerOf(Taro.showActionSheet({ itemList: [texts.rename, texts.remove] }));
    if (given?.tapIndex === 0) onName({ what: 'rename', spec, option });
    if (given?.tapIndex !== 1) return;
    const why = option ? matrix.removeOption(spec.key, option.key) : matrix.removeSpec(spec.key);
    if (why) toast(texts.whyNotSpec[why]);
  };
  return (
    <View className="matrix__spec">
      <Text className="matrix__spec-name" ariaRole="button" onClick={() => void menu()}>
        {name(spec)}
      </Text>
      <View className="matrix__options">
        {spec.options.map((option) => (
          <Chip key={option.key} sunken onTap={() => void menu(option)}>
            {name(option)}
          </Chip>
        ))}
        <Chip sunken icon="plus" label={texts.addOption(name(spec))} onTap={() => onName({ what: 'options', spec })}>
          {name(spec)}
        </Chip>
      </View>
    </View>
  );
});

const Table = observer(function Table({
  form,
  onOpen,
}: {
  readonly form: GoodsForm;
  readonly onOpen: (row: SkuRow) => void;
}) {
  const { form: texts } = useGoodsTexts();
  const say = useWords();
  const { matrix } = form;
  const { specs, rows } = matrix;
  const hasTeam = rows.some(({ sold }) => sold?.teamPrice !== undefined);
  const head = specs.map(({ zh, en }) => say({ zh, en: en || zh })).join(' · ');
  return (
    <View className="matrix__table">
      <View className="matrix__row matrix__row--head">
        <Text className="matrix__cell">{head}</Text>
        <Text className="matrix__price">{texts.alone}</Text>
        {hasTeam && <Text className="matrix__team">{texts.team}</Text>}
        <Text className="matrix__stock">{texts.left}</Text>
      </View>
      {rows.map((row) => (
        <Row key={row.key} row={row} form={form} hasTeam={hasTeam} onOpen={() => onOpen(row)} />
      ))}
      {hasTeam && <Text className="matrix__note">{texts.teamNote}</Text>}
      {matrix.wrong === 'code_twice' && form.tried && <Text className="matrix__wrong">{texts.codeTwice}</Text>}
      <Earned row={rows.find(({ on, cost }) => on && cost !== '') ?? rows[0]!} />
    </View>
  );
});

interface RowProps {
  readonly row: SkuRow;
  readonly form: GoodsForm;
  readonly hasTeam: boolean;
  readonly onOpen: () => void;
}

const Row = observer(function Row({ row, form, hasTeam, onOpen }: RowProps) {
  const { form: texts } = useGoodsTexts();
  const say = useWords();
  const name = form.matrix.nameOf(row, say);
  const why = form.tried ? row.wrong : undefined;
  const team = row.sold?.teamPrice;
  return (
    <View className="matrix__line">
      <View className={`matrix__row ${row.on ? '' : 'matrix__row--off'}`}>
        <View className="matrix__cell" ariaRole="button" onClick={onOpen}>
          <Text>{name}</Text>
          {!row.on && <Text className="matrix__off">{row.sold ? texts.rowOff : texts.notSold}</Text>}
        </View>
        <View className="matrix__price">
          <Input
            className={`matrix__input ${why === 'price' ? 'matrix__input--wrong' : ''}`}
            type="digit"
            value={row.price}
            placeholder="0.00"
            placeholderClass="matrix__hint"
            maxlength={10}
            disabled={!row.on}
            ariaLabel={`${name} ${texts.alone}`}
            onInput={({ detail }) => row.write('price', detail.value)}
          />
        </View>
        {hasTeam && (
          <Text className="matrix__team" onClick={onOpen}>
            {team === undefined ? '–' : money(team).slice(1)}
          </Text>
        )}
        <View className="matrix__stock">
          {row.sold ? (
            <Text
              className={`matrix__figure ${row.sold.stock <= row.sold.lowAt ? 'matrix__figure--low' : ''}`}
              onClick={onOpen}
            >
              {row.sold.stock}
            </Text>
          ) : (
            <Input
              className="matrix__input"
              type="number"
              value={row.stock}
              placeholder={texts.stockHint}
              placeholderClass="matrix__hint"
              maxlength={7}
              disabled={!row.on}
              ariaLabel={`${name} ${texts.stock}`}
              onInput={({ detail }) => row.write('stock', detail.value)}
            />
          )}
        </View>
      </View>
      {why && <Text className="matrix__wrong">{texts.wrongRow[why]}</Text>}
    </View>
  );
});

/** What is left of a price when the cost is known. */
const Earned = observer(function Earned({ row }: { readonly row: SkuRow }) {
  const { form: texts } = useGoodsTexts();
  const team = row.sold?.teamPrice;
  const earned = row.earned(team ?? row.listPrice);
  if (!earned) return null;
  const said = team === undefined ? texts.earns : texts.earnsTeam;
  return (
    <View className="matrix__earned">
      <Text>{said(`¥${row.cost}`, money(earned.amount), earned.percent)}</Text>
      <Text className="matrix__note">{texts.earnsNote}</Text>
    </View>
  );
});
