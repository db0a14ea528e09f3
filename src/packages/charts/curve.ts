import type { EChartsCoreOption } from 'echarts/core';
import { topOf } from '@/components/admin/scale';
import { ink } from '@/theme/ink';

export interface Curve {
  readonly now: readonly number[]; //     Less of them than labels where the time has not come yet.
  readonly before: readonly number[]; //  Of the time that it is compared with; empty without one.
  readonly labels: readonly string[];
  readonly names: { readonly now: string; readonly before: string };
  readonly axis: (value: number) => string;
}

const FONT = 11;
export const PLOT = 0.98; // Of the width: the last dot is whole.
const TICKS = 4; // Parts between the labels that are written below.

/** This time as a solid line with its end marked, the time before as a dotted one; the one is named at its end, the other at its peak. */
export function curveOption({ now, before, labels, names, axis }: Curve): EChartsCoreOption {
  const highest = topOf(Math.max(0, ...now, ...before));
  const lowest = Math.min(0, ...now, ...before); // More went back than came in.
  const top = lowest < 0 ? Math.max(highest, topOf(-lowest)) : highest;
  const every = Math.max(1, Math.ceil((labels.length - 1) / TICKS));
  const last = labels.length - 1;
  const height = {
    type: 'value',
    min: lowest < 0 ? -top : 0,
    max: top,
    interval: lowest < 0 ? top : top / 2,
  };
  return {
    animation: false,
    textStyle: { color: ink.textQuiet, fontSize: FONT },
    grid: { left: 0, right: `${((1 - PLOT) * 100).toFixed(0)}%`, top: 22, bottom: 22, containLabel: false },
    xAxis: {
      type: 'category',
      data: labels,
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: {
        color: ink.textQuiet,
        fontSize: FONT,
        interval: (index: number) =>
          index % every === 0 && (index === last || last - index >= every / 2 || index === 0),
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    },
    // Lines lie behind the curves, their numbers before them: so there are two axes of the same height.
    yAxis: [
      { ...height, axisLabel: { show: false }, splitLine: { lineStyle: { color: ink.line } } },
      {
        ...height,
        z: 5,
        position: 'left',
        splitLine: { show: false },
        axisLabel: {
          color: ink.textQuiet,
          fontSize: FONT,
          inside: true,
          margin: 0,
          align: 'left',
          verticalAlign: 'bottom',
          padding: [1, 4, 1, 0],
          backgroundColor: ink.overPicture,
          showMinLabel: false,
          formatter: axis,
        },
      },
    ],
    series: [
      ...(before.length > 0 ? [line(before, names.before, 'before')] : []),
      ...(now.length > 0 ? [line(now, names.now, 'now')] : []),
    ],
  };
}

function line(values: readonly number[], name: string, kind: 'now' | 'before') {
  const isNow = kind === 'now';
  const named = isNow ? values.length - 1 : values.indexOf(Math.max(...values)); // Its end; its peak, beside which is room.
  const isLate = named > (values.length - 1) / 2;
  const point = {
    value: values[named],
    symbol: 'circle',
    symbolSize: isNow ? 9 : 1, // Without a symbol there would be no name either.
    label: {
      show: isNow || (values[named] ?? 0) > 0,
      formatter: name,
      position: 'top',
      align: isLate ? 'right' : 'left',
      fontSize: FONT,
      fontWeight: isNow ? 600 : 400,
      color: isNow ? ink.accent : ink.textQuiet,
    },
  };
  return {
    type: 'line',
    data: values.map((value, i) => (i === named ? point : value)),
    symbol: 'none',
    showAllSymbol: true,
    silent: true,
    clip: false,
    z: isNow ? 3 : 2,
    itemStyle: {
      color: isNow ? ink.accent : ink.textFaint,
      borderColor: ink.surfaceRaised,
      borderWidth: isNow ? 2 : 0,
    },
    lineStyle: isNow ? { color: ink.accent, width: 2.5 } : { color: ink.textFaint, width: 1.5, type: [4, 4] },
    ...(isNow && { areaStyle: { color: wash() } }),
  };
}

/** The accent under the line, fading into the card. */
const wash = () => ({
  type: 'linear',
  x: 0,
  y: 0,
  x2: 0,
  y2: 1,
  colorStops: [
    { offset: 0, color: `${ink.accent}2e` },
    { offset: 1, color: `${ink.accent}00` },
  ],
});
