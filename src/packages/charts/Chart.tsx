import { Canvas, type ITouchEvent, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CanvasNode } from '@/components/drawing/pictures';
import { points } from '@/theme/points';
import { openChart } from './echarts';
import './Chart.scss';

interface Props {
  readonly id: string; // Of its canvas: one of its kind on the page.
  readonly option: EChartsCoreOption;
  readonly height: number; // points at 375 wide
  readonly aloud: string; // What it says, in a sentence.
  readonly onTouch?: (share: number) => void; // Where a finger is: 0 at the left edge, 1 at the right one.
  readonly children?: ReactNode; // Drawn over it.
}

/** A drawing of echarts. It stands still: what moves is heard of by nobody. */
export function Chart({ id, option, height, aloud, onTouch, children }: Props) {
  const chart = useRef<EChartsType>();
  const box = useRef<Box>();
  const drawn = useRef(option);
  drawn.current = option;
  useEffect(() => {
    let gone = false;
    void findBox(id).then((found) => {
      if (!found || gone) return;
      box.current = found;
      chart.current = openChart(found.node, { ...found, ratio: Taro.getWindowInfo().pixelRatio });
      chart.current.setOption(drawn.current);
    });
    return () => {
      gone = true;
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, [id]);
  useEffect(() => chart.current?.setOption(option, true), [option]);
  const touch = (event: unknown) => {
    const x = (event as ITouchEvent).touches[0]?.clientX;
    const { left = 0, width = 0 } = box.current ?? {};
    if (x !== undefined && width > 0) onTouch?.(Math.min(1, Math.max(0, (x - left) / width)));
  };
  return (
    <View
      className="chart"
      style={{ height: points(height) }}
      ariaRole="img"
      ariaLabel={aloud}
      {...(onTouch && { onTouchStart: touch, onTouchMove: touch })}
    >
      <Canvas type="2d" id={id} className="chart__canvas" />
      {children}
    </View>
  );
}

interface Box {
  readonly node: CanvasNode;
  readonly width: number;
  readonly height: number;
  readonly left: number;
}

const TRIES = 8;
const PAUSE = 60; // ms: the page is laid out a moment after React has put it there

/** Its node and size once the phone has laid it out; nothing if it never does. */
async function findBox(id: string): Promise<Box | undefined> {
  for (let i = 0; i < TRIES; i += 1) {
    const box = await lookFor(id);
    if (box?.node && box.width > 0) return box;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  return undefined;
}

const lookFor = (id: string) =>
  new Promise<Box | undefined>((found) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true, rect: true })
      .exec(([box]) => found(box as Box | undefined));
  });
