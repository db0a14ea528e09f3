import { baby } from './baby';
import type { DemoGoods } from './catalogue';
import { fruit } from './fruit';
import { jewel } from './jewel';
import { mountain } from './mountain';
import { night } from './night';
import { nourish } from './nourish';
import { school } from './school';
import { sea } from './sea';
import { skin } from './skin';
import { snack } from './snack';
import { wine } from './wine';

/** Every goods of the demo shop, in the order of the categories. */
export const catalogue: readonly DemoGoods[] = [
  ...school,
  ...mountain,
  ...sea,
  ...fruit,
  ...jewel,
  ...baby,
  ...snack,
  ...nourish,
  ...skin,
  ...wine,
  ...night,
];
