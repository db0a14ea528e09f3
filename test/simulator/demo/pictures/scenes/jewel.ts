import { put, type Scene, scene } from '../scene';

export const jewelScenes: Readonly<Record<string, Scene>> = {
  'bangle-green-1': scene('jewel', put('bangleGreen', 0.6, 0.5, 0.84)),
  'bangle-green-2': scene(
    'jewel',
    put('bangleGreenLying', 0.34, 0.48, 0.83),
    put('herb', 0.2, 0.84, 0.72, { rot: 20 }),
  ),
  'bangle-green-3': scene(
    'jewel',
    put('gift', 0.3, 0.78, 0.78, { hue: 120, sat: 0.5 }),
    put('bangleGreen', 0.46, 0.42, 0.86),
  ),
  'bangle-xiu-1': scene('jewel', put('banglePale', 0.58, 0.5, 0.84)),
  'bangle-xiu-2': scene('jewel', put('bangleMilk', 0.58, 0.5, 0.84)),
  'bangle-xiu-3': scene('jewel', put('bangleStraw', 0.58, 0.5, 0.84)),
  'bangle-xiu-4': scene(
    'jewel',
    put('bangleMilk', 0.44, 0.28, 0.76),
    put('bangleStraw', 0.44, 0.72, 0.76),
    put('banglePaleLying', 0.26, 0.5, 0.88),
  ),
  'safety-disc-1': scene('jewel', put('discRed', 0.66, 0.5, 0.86)),
  'safety-disc-2': scene('jewel', put('discGreen', 0.66, 0.5, 0.86)),
  'safety-disc-3': scene('jewel', put('discBlack', 0.66, 0.5, 0.86)),
  'pearl-chain-1': scene('jewel', put('pearls', 0.5, 0.46, 0.8), put('oyster', 0.24, 0.8, 0.86)),
  'pearl-chain-2': scene('jewel', put('gift', 0.28, 0.76, 0.72, { sat: 0.4 }), put('pearls', 0.42, 0.46, 0.86)),
  'pearl-chain-3': scene(
    'jewel',
    put('pearlWhite', 0.3, 0.24, 0.78),
    put('pearlWhite', 0.36, 0.56, 0.82),
    put('pearlWhite', 0.22, 0.82, 0.87),
  ),
  'pearl-studs-1': scene('jewel', put('studsWhite', 0.42, 0.5, 0.84)),
  'pearl-studs-2': scene('jewel', put('studsPink', 0.42, 0.5, 0.84)),
  'pearl-studs-3': scene('jewel', put('studsLilac', 0.42, 0.5, 0.84)),
  'nanhong-1': scene('jewel', put('persimmonBeads', 0.52, 0.5, 0.84)),
  'nanhong-2': scene('jewel', put('roseBeads', 0.52, 0.5, 0.84)),
  'nanhong-3': scene(
    'jewel',
    put('persimmonBeads', 0.36, 0.36, 0.78),
    put('agate', 0.22, 0.74, 0.82),
    put('agate', 0.14, 0.58, 0.88),
  ),
};
