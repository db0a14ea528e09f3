import Taro from '@tarojs/taro';
import { LineChart, PieChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsType, init, setPlatformAPI, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { CanvasNode } from '@/components/drawing/pictures';

use([LineChart, PieChart, GridComponent, CanvasRenderer]);

/** Where words are measured: a canvas of its own, since measuring changes the font that the next line is drawn with. */
setPlatformAPI({
  createCanvas: () => Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 }) as unknown as HTMLCanvasElement,
});

interface Size {
  readonly width: number; // px
  readonly height: number;
  readonly ratio: number; // Pixels of the screen in one of them.
}

/**
 * A chart on a canvas of WeChat. Such a canvas is no element of a document: what echarts would listen to there, it is
 * given nothing of (fingers are the page's own, see Chart.tsx), and its size is told rather than looked up.
 */
export function openChart(canvas: CanvasNode, { width, height, ratio }: Size): EChartsType {
  const context = canvas.getContext('2d');
  const nothing = () => undefined;
  const dom = {
    getContext: () => context,
    addEventListener: nothing,
    removeEventListener: nothing,
    get width() {
      return canvas.width;
    },
    set width(pixels: number) {
      canvas.width = pixels;
    },
    get height() {
      return canvas.height;
    },
    set height(pixels: number) {
      canvas.height = pixels;
    },
  };
  return init(dom as unknown as HTMLElement, null, { renderer: 'canvas', width, height, devicePixelRatio: ratio });
}
