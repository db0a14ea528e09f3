import { duo, put, type Scene, scene } from '../scene';

const pale = { hue: 30, sat: 0.45, lum: 1.2 };

export const seaScenes: Readonly<Record<string, Scene>> = {
  'shrimp-1': scene(
    'sea',
    put('ice', 0.2, 0.24, 0.84),
    put('ice', 0.16, 0.84, 0.82),
    put('shrimp', 0.42, 0.36, 0.72, { rot: -8 }),
    put('shrimp', 0.46, 0.62, 0.84),
  ),
  'shrimp-2': scene(
    'sea',
    put('shrimp', 0.34, 0.38, 0.79, { fly: true, hue: 8, sat: 1.1 }),
    put('shrimp', 0.34, 0.62, 0.81, { fly: true, hue: 8, sat: 1.1 }),
    put('plate', 0.13, 0.5, 0.86),
    put('lemon', 0.16, 0.84, 0.87),
  ),
  'shrimp-3': scene(
    'sea',
    put('ice', 0.16, 0.2, 0.78),
    put('ice', 0.2, 0.8, 0.8),
    put('ice', 0.14, 0.68, 0.88),
    put('shrimp', 0.5, 0.48, 0.84),
  ),
  'crab-1': scene('sea', put('ice', 0.18, 0.82, 0.8), put('crab', 0.5, 0.47, 0.82, { hue: 120, sat: 0.5, lum: 0.95 })),
  'crab-2': duo('sea', ['crab', { hue: 120, sat: 0.5, lum: 0.95 }], ['crab', { hue: 120, sat: 0.42, lum: 0.9 }], 0.44),
  'crab-3': scene(
    'sea',
    put('crab', 0.44, 0.5, 0.8, { hue: 20, sat: 1.05, fly: true }),
    put('plate', 0.13, 0.5, 0.86),
    put('lemon', 0.16, 0.82, 0.87),
  ),
  'oyster-1': scene('sea', put('ice', 0.18, 0.2, 0.8), put('oyster', 0.46, 0.52, 0.84)),
  'oyster-2': scene(
    'sea',
    put('oyster', 0.32, 0.3, 0.74),
    put('oyster', 0.32, 0.7, 0.75, { flip: true }),
    put('oyster', 0.38, 0.5, 0.87),
  ),
  'oyster-3': scene(
    'sea',
    put('oyster', 0.32, 0.38, 0.79, { fly: true }),
    put('oyster', 0.32, 0.64, 0.8, { fly: true, flip: true }),
    put('plate', 0.13, 0.5, 0.86),
    put('lemon', 0.18, 0.84, 0.84),
  ),
  'croaker-1': scene('sea', put('ice', 0.16, 0.2, 0.76), put('croaker', 0.3, 0.5, 0.82), put('ice', 0.14, 0.84, 0.87)),
  'croaker-2': scene(
    'sea',
    put('croaker', 0.25, 0.44, 0.67),
    put('croaker', 0.28, 0.54, 0.84),
    put('ice', 0.14, 0.16, 0.9),
  ),
  'croaker-3': scene(
    'sea',
    put('herb', 0.2, 0.8, 0.77, { fly: true }),
    put('croaker', 0.25, 0.49, 0.805, { fly: true }),
    put('plate', 0.13, 0.5, 0.86),
  ),
  'squid-1': scene('sea', put('ice', 0.18, 0.8, 0.82), put('squid', 0.54, 0.46, 0.85, pale)),
  'squid-2': scene(
    'sea',
    put('squid', 0.36, 0.25, 0.76, pale),
    put('squid', 0.36, 0.75, 0.76, { ...pale, flip: true }),
    put('squid', 0.42, 0.5, 0.87, pale),
  ),
  'squid-3': scene(
    'sea',
    put('squid', 0.34, 0.42, 0.79, { hue: 20, sat: 0.7, fly: true, rot: 8 }),
    put('squid', 0.3, 0.62, 0.78, { hue: 20, sat: 0.7, fly: true, rot: -10 }),
    put('plate', 0.13, 0.5, 0.86),
  ),
  'laver-1': scene('sea', put('shell', 0.18, 0.82, 0.86), put('laver', 0.5, 0.46, 0.84)),
  'laver-2': scene('sea', put('laver', 0.38, 0.34, 0.76), put('laver', 0.46, 0.62, 0.86)),
  'laver-3': scene('sea', put('laver', 0.34, 0.3, 0.8), put('pot', 0.36, 0.66, 0.86, { hue: 60, sat: 0.6 })),
};
