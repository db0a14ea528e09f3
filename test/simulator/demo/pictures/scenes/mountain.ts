import { duo, put, type Scene, scene, trio } from '../scene';

const rock = { hue: 30, sat: 0.55, lum: 0.72 };
const celadon = { hue: 150, sat: 0.45, lum: 0.95 };

export const mountainScenes: Readonly<Record<string, Scene>> = {
  'goji-1': scene('mountain', put('herb', 0.36, 0.79, 0.74, { rot: 18 }), put('goji', 0.42, 0.46, 0.84)),
  'goji-2': scene(
    'mountain',
    put('goji', 0.3, 0.5, 0.66, { fly: true }),
    put('dish', 0.24, 0.5, 0.84),
    put('herb', 0.26, 0.84, 0.84, { rot: 24 }),
  ),
  'goji-3': duo('mountain', ['gojiPale', {}], ['goji', {}], 0.38),
  'goji-4': scene(
    'mountain',
    put('goji', 0.32, 0.5, 0.81, { fly: true }),
    put('tray', 0.155, 0.5, 0.86),
    put('leaf', 0.13, 0.8, 0.36, { fly: true }),
  ),
  'goji-sachets-1': scene(
    'mountain',
    put('gojiBox', 0.54, 0.38, 0.82),
    put('gojiSachet', 0.34, 0.74, 0.86, { rot: 6 }),
  ),
  'goji-sachets-2': scene(
    'mountain',
    put('gojiSachet', 0.48, 0.34, 0.79, { rot: -8 }),
    put('gojiSachet', 0.5, 0.6, 0.85, { rot: 5 }),
    put('goji', 0.14, 0.84, 0.87),
  ),
  'goji-sachets-3': scene('mountain', put('gojiSachet', 0.36, 0.26, 0.8, { rot: -6 }), put('teacup', 0.4, 0.6, 0.84)),
  'goji-black-1': scene('mountain', put('sprout', 0.28, 0.82, 0.8), put('gojiBlack', 0.44, 0.46, 0.84)),
  'goji-black-2': scene('mountain', put('gojiBlack', 0.3, 0.5, 0.66, { fly: true }), put('dish', 0.24, 0.5, 0.84)),
  'goji-black-3': scene('mountain', put('gojiBlack', 0.24, 0.24, 0.84), put('teacup', 0.42, 0.62, 0.84, { hue: 260 })),
  'tea-rougui-1': scene(
    'tea',
    put('teapot', 0.46, 0.42, 0.8, celadon),
    put('teacup', 0.26, 0.77, 0.84),
    put('leaf', 0.14, 0.8, 0.36, { fly: true, rot: -10 }),
  ),
  'tea-rougui-2': scene('tea', put('caddyRed', 0.54, 0.4, 0.82), put('teaLeaves', 0.16, 0.74, 0.87)),
  'tea-rougui-3': scene('tea', put('teaLeaves', 0.24, 0.5, 0.78, { fly: true }), put('tray', 0.155, 0.5, 0.86)),
  'tea-rougui-4': scene('tea', put('teapot', 0.4, 0.36, 0.78, rock), put('teacup', 0.3, 0.7, 0.86)),
  'tea-longjing-1': scene('tea', put('caddyGreen', 0.42, 0.26, 0.78), put('teaGlass', 0.5, 0.6, 0.86)),
  'tea-longjing-2': scene(
    'tea',
    put('greenLeaves', 0.24, 0.5, 0.78, { fly: true }),
    put('tray', 0.155, 0.5, 0.86),
    put('leaf', 0.14, 0.78, 0.4, { fly: true }),
  ),
  'tea-longjing-3': scene(
    'tea',
    put('teapot', 0.4, 0.34, 0.79, { hue: 130, sat: 0.4, lum: 1.1 }),
    put('teaGlass', 0.32, 0.72, 0.87),
  ),
  'tea-white-1': scene('tea', put('caddyWhite', 0.46, 0.3, 0.79), put('teaCake', 0.22, 0.66, 0.87)),
  'tea-white-2': scene(
    'tea',
    put('teaCake', 0.28, 0.34, 0.78),
    put('teaCake', 0.34, 0.62, 0.87),
    put('leaf', 0.13, 0.26, 0.36, { fly: true }),
  ),
  'tea-white-3': scene('tea', put('whiteLeaves', 0.2, 0.3, 0.82), put('teacup', 0.36, 0.68, 0.85)),
  'shiitake-1': scene('mountain', put('log', 0.34, 0.76, 0.78), put('shiitake', 0.42, 0.42, 0.85)),
  'shiitake-2': trio('mountain', ['shiitake', { flip: true }], ['shiitake', { lum: 0.9 }], ['shiitake', {}], 0.4),
  'shiitake-3': scene(
    'mountain',
    put('shiitake', 0.24, 0.34, 0.7, { fly: true, rot: -14 }),
    put('shiitake', 0.24, 0.64, 0.7, { fly: true, rot: 12 }),
    put('shiitake', 0.26, 0.5, 0.73, { fly: true }),
    put('dish', 0.24, 0.5, 0.84),
  ),
  'honey-1': scene('mountain', put('bee', 0.17, 0.8, 0.42, { fly: true }), put('honey', 0.52, 0.46, 0.84)),
  'honey-2': scene('mountain', put('daisy', 0.3, 0.78, 0.82), put('honey', 0.44, 0.42, 0.85)),
  'honey-3': scene(
    'mountain',
    put('honey', 0.36, 0.32, 0.77),
    put('honey', 0.44, 0.64, 0.86),
    put('bee', 0.13, 0.46, 0.36, { fly: true, flip: true }),
  ),
};
