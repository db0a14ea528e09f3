import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { Chart } from '../../Chart';

const option = {
  animation: false,
  grid: { left: 0, right: 0, top: 20, bottom: 20 },
  xAxis: { type: 'category', data: ['一', '二', '三', '四'] },
  yAxis: { type: 'value' },
  series: [
    { type: 'line', data: [1, 4, 2, 5], areaStyle: {} },
    { type: 'line', data: [2, 3, 4, 1], lineStyle: { type: 'dashed' } },
  ],
};
const ring = {
  animation: false,
  series: [
    { type: 'pie', radius: ['60%', '90%'], label: { show: false }, data: [{ value: 3 }, { value: 5 }, { value: 1 }] },
  ],
};

export default function FiguresPage() {
  return (
    <Screen title="数字">
      <Card title="线">
        <Chart id="a" option={option} height={180} aloud="x" onTouch={(s) => console.log('touch', s)} />
      </Card>
      <Card title="圈">
        <Chart id="b" option={ring} height={180} aloud="x" />
      </Card>
    </Screen>
  );
}
