import Taro from '@tarojs/taro';

export interface NavMetrics {
  readonly status: number; // px: the status bar above
  readonly height: number; // px: of the row in which the capsule stands
  readonly free: number; //   px to keep clear on the right, with a gap before the capsule
}

const GAP = 10;
let measured: NavMetrics | undefined;

/** Where the bar of a page may draw: measured once, since the capsule does not move. */
export function navMetrics(): NavMetrics {
  if (measured) return measured;
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  const height = capsule.height + 2 * (capsule.top - statusBarHeight);
  const found = { status: statusBarHeight, height, free: windowWidth - capsule.left + GAP };
  if (capsule.width > 0) measured = found; // Some phones answer zeros for the first moments.
  return capsule.width > 0 ? found : { status: statusBarHeight, height: 44, free: 104 };
}
