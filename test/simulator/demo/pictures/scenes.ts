import type { Scene } from './scene';
import { babyScenes } from './scenes/baby';
import { eveningScenes } from './scenes/evening';
import { fruitScenes } from './scenes/fruit';
import { jewelScenes } from './scenes/jewel';
import { mountainScenes } from './scenes/mountain';
import { pantryScenes } from './scenes/pantry';
import { schoolScenes } from './scenes/school';
import { seaScenes } from './scenes/sea';
import { skinScenes } from './scenes/skin';

/** The scene of every picture of every goods. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...schoolScenes,
  ...mountainScenes,
  ...seaScenes,
  ...fruitScenes,
  ...jewelScenes,
  ...babyScenes,
  ...pantryScenes,
  ...skinScenes,
  ...eveningScenes,
};
