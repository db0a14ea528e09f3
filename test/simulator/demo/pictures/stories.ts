import { put, type Scene, scene } from './scene';

/** Broad pictures for the story of a goods: everything stands right, the left 55 % are for words. */
export const stories: Readonly<Record<string, Scene>> = {
  goji: scene('mountain', put('herb', 0.5, 0.88, 0.82, { rot: 20 }), put('goji', 0.6, 0.46, 0.92)),
  'tea-rougui': scene(
    'tea',
    put('teapot', 0.66, 0.42, 0.88, { hue: 150, sat: 0.45 }),
    put('teacup', 0.34, 0.92, 0.93),
    put('leaf', 0.18, 0.92, 0.34, { fly: true }),
  ),
  shrimp: scene(
    'sea',
    put('ice', 0.26, 0.18, 0.86),
    put('ice', 0.22, 0.98, 0.86),
    put('shrimp', 0.56, 0.4, 0.82),
    put('shrimp', 0.62, 0.74, 0.92),
  ),
  orah: scene(
    'fruit',
    put('orange', 0.46, 0.2, 0.84),
    put('orange', 0.46, 0.9, 0.84, { flip: true }),
    put('orange', 0.58, 0.54, 0.93),
  ),
  'bag-light': scene(
    'school',
    put('backpack', 0.52, 0.2, 0.84, { hue: 160, sat: 0.6 }),
    put('backpack', 0.52, 0.88, 0.84, { sat: 0.8 }),
    put('backpack', 0.68, 0.54, 0.93, { hue: 225, sat: 0.75 }),
  ),
  'milk-3': scene('baby', put('cow', 0.34, 0.9, 0.84), put('tin3', 0.68, 0.44, 0.92)),
  'pearl-chain': scene('jewel', put('pearls', 0.6, 0.4, 0.88), put('oyster', 0.34, 0.88, 0.92)),
  'trip-lenghu': scene('sky', put('telescope', 0.56, 0.62, 0.93, { lum: 1.15 }), put('car', 0.22, 0.94, 0.93)),
};
