import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { copy } from '@/components/copy';
import { Icon } from '@/components/Icon';
import type { BadRow, ImportReport } from '@/contract/adminGoodsCsv';
import './ImportReportCard.scss';
import { goodsTexts, useGoodsTexts } from './useGoodsTexts';

/** What a table would change, or has changed; or each row that is not right, and why. */
export const ImportReportCard = observer(function ImportReportCard({ report }: { readonly report: ImportReport }) {
  const { table: texts } = useGoodsTexts();
  if (report.badRows > 0) return <Bad report={report} />;
  const { rows, same, newGoods, newSkus, changedGoods, changedSkus, ignored, done } = report;
  const nothing = same === rows;
  const counts = [
    [texts.newGoods, newGoods],
    [texts.newSkus, newSkus],
    [texts.changedGoods, changedGoods],
    [texts.changedSkus, changedSkus],
    [texts.same, same],
  ] as const;
  return (
    <Card>
      <View className="import-report__head import-report__head--good">
        <Icon name="check" size={20} />
        <Text className="import-report__title">{done ? texts.done : nothing ? texts.nothing : texts.good}</Text>
      </View>
      {nothing && !done && <Text className="import-report__words">{texts.nothingWords}</Text>}
      {done && <Text className="import-report__words">{texts.doneWords(newGoods, newSkus)}</Text>}
      {!done && (
        <View className="import-report__counts">
          {counts.map(([name, count]) => (
            <View key={name} className="import-report__count">
              <Text className="import-report__figure">{count}</Text>
              <Text className="import-report__words">{name}</Text>
            </View>
          ))}
        </View>
      )}
      {ignored.length > 0 && <Text className="import-report__words">{texts.ignored(ignored.join('、'))}</Text>}
    </Card>
  );
});

const Bad = observer(function Bad({ report }: { readonly report: ImportReport }) {
  const { table: texts } = useGoodsTexts();
  const rest = report.badRows - new Set(report.bad.map(({ line }) => line)).size;
  return (
    <Card>
      <View className="import-report__head import-report__head--bad">
        <Icon name="triangle-alert" size={20} />
        <Text className="import-report__title">{texts.bad(report.badRows)}</Text>
      </View>
      <Text className="import-report__words">{texts.badWords}</Text>
      {report.bad.map((row, i) => (
        <View key={i} className="import-report__row">
          <Text className="import-report__line">{texts.line(row.line)}</Text>
          <View className="import-report__why">
            <Text>{whyOf(row)}</Text>
            <Text className="import-report__cell">{row.cell ? texts.cell(row.cell) : texts.emptyCell}</Text>
          </View>
        </View>
      ))}
      {rest > 0 && <Text className="import-report__words">{texts.more(rest)}</Text>}
      <Button kind="line" size="wide" icon="copy" onTap={() => void copy(report.bad.map(said).join('\n'))}>
        {texts.copy}
      </Button>
    </Card>
  );
});

/** 售价：不是价格，比如 168.00 */
function whyOf({ column, problem }: BadRow): string {
  const { table } = goodsTexts();
  return column ? `${table.columns[column]}：${table.problems[problem]}` : table.problems[problem];
}

function said(row: BadRow): string {
  const { table } = goodsTexts();
  return `${table.line(row.line)} ${whyOf(row)} ${row.cell ? table.cell(row.cell) : table.emptyCell}`;
}
