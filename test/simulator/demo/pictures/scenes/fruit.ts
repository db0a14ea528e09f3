import { duo, put, type Scene, scene, trio } from '../scene';

const korla = { hue: 8, sat: 0.85, lum: 1.08 };
const guiqi = { hue: 18, sat: 0.85, lum: 1 };

export const fruitScenes: Readonly<Record<string, Scene>> = {
  'orah-1': trio('fruit', ['orange', {}], ['orange', { flip: true }], ['orange', {}], 0.46),
  'orah-2': scene(
    'fruit',
    put('parcel', 0.36, 0.74, 0.79),
    put('orange', 0.3, 0.3, 0.82),
    put('orange', 0.26, 0.5, 0.88, { flip: true }),
  ),
  'orah-3': scene(
    'fruit',
    put('basket', 0.4, 0.68, 0.8),
    put('orange', 0.3, 0.3, 0.82),
    put('orange', 0.28, 0.5, 0.88, { flip: true }),
  ),
  'pear-1': trio('fruit', ['pear', { ...korla, flip: true }], ['pear', korla], ['pear', korla], 0.5),
  'pear-2': duo('fruit', ['pear', korla], ['pear', { ...korla, flip: true }], 0.5),
  'pear-3': scene(
    'fruit',
    put('basket', 0.4, 0.36, 0.79),
    put('pear', 0.32, 0.64, 0.85, korla),
    put('pear', 0.28, 0.82, 0.88, { ...korla, flip: true }),
  ),
  'peach-1': duo('fruit', ['peach', {}], ['peach', { flip: true }], 0.48),
  'peach-2': scene('fruit', put('blossom', 0.14, 0.8, 0.38, { fly: true }), put('peach', 0.52, 0.48, 0.85)),
  'peach-3': scene(
    'fruit',
    put('parcel', 0.38, 0.7, 0.78),
    put('peach', 0.3, 0.3, 0.84),
    put('peach', 0.28, 0.52, 0.88, { flip: true }),
  ),
  'cherry-1': duo('fruit', ['cherries', {}], ['cherries', { flip: true }], 0.48),
  'cherry-2': scene(
    'fruit',
    put('cherries', 0.26, 0.34, 0.7, { fly: true }),
    put('cherries', 0.26, 0.64, 0.7, { fly: true, flip: true }),
    put('cherries', 0.28, 0.5, 0.74, { fly: true }),
    put('dish', 0.24, 0.5, 0.84),
  ),
  'cherry-3': trio('fruit', ['cherries', { flip: true }], ['cherries', {}], ['cherries', { flip: true }], 0.44),
  'strawberry-1': trio('fruit', ['strawberry', { rot: -10 }], ['strawberry', { rot: 12 }], ['strawberry', {}], 0.46),
  'strawberry-2': scene(
    'fruit',
    put('strawberry', 0.22, 0.34, 0.69, { fly: true, rot: -16 }),
    put('strawberry', 0.22, 0.66, 0.69, { fly: true, rot: 18 }),
    put('strawberry', 0.25, 0.5, 0.71, { fly: true }),
    put('dish', 0.24, 0.5, 0.84),
  ),
  'strawberry-3': scene(
    'fruit',
    put('basket', 0.4, 0.62, 0.78),
    put('strawberry', 0.28, 0.3, 0.84, { rot: -8 }),
    put('strawberry', 0.24, 0.48, 0.88, { rot: 8 }),
  ),
  'mango-1': scene('fruit', put('mango', 0.4, 0.34, 0.78, { ...guiqi, rot: -12 }), put('mango', 0.5, 0.6, 0.86, guiqi)),
  'mango-2': scene('fruit', put('parcel', 0.36, 0.74, 0.78), put('mango', 0.38, 0.38, 0.86, guiqi)),
  'mango-3': trio(
    'fruit',
    ['mango', guiqi],
    ['mango', { ...guiqi, flip: true }],
    ['mango', { ...guiqi, rot: 8 }],
    0.44,
  ),
  'kiwi-1': duo('fruit', ['kiwi', {}], ['kiwi', { flip: true }], 0.46),
  'kiwi-2': trio('fruit', ['kiwi', {}], ['kiwi', { flip: true }], ['kiwi', {}], 0.42),
  'kiwi-3': scene(
    'fruit',
    put('basket', 0.4, 0.64, 0.78),
    put('kiwi', 0.3, 0.32, 0.85),
    put('kiwi', 0.22, 0.54, 0.88, { flip: true }),
  ),
};
