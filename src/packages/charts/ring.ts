import type { EChartsCoreOption } from 'echarts/core';
import { ink } from '@/theme/ink';

/** Parts of a whole. They are named and counted beside it, in their order: nothing is told by colour alone. */
export function ringOption(parts: readonly number[]): EChartsCoreOption {
  const coloured = parts.map((value, i) => ({ value, itemStyle: { color: ringColour(i, parts.length) } }));
  const shown = coloured.filter(({ value }) => value > 0); // The least angle is for what there is.
  return {
    animation: false,
    series: [
      {
        type: 'pie',
        radius: ['66%', '96%'],
        startAngle: 90,
        silent: true,
        label: { show: false },
        labelLine: { show: false },
        padAngle: shown.length > 1 ? 2 : 0,
        minAngle: 4,
        data: shown,
      },
    ],
  };
}

/** The first and largest part is pale, what is rare stands out. */
export function ringColour(at: number, count: number): string {
  const [accent, green, sand, grey, pale] = ink.chart;
  const colours = count <= 4 ? [pale, sand, accent, green] : [pale, sand, grey, accent, green];
  return colours[at % colours.length] ?? grey;
}
