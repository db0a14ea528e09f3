import { put, type Scene, scene, trio } from '../scene';

const red = { hue: 40, sat: 0.9 };
const mugwort = { hue: 160, sat: 0.5, lum: 0.95 };
const turmeric = { hue: 85, sat: 0.9, lum: 1.1 };
const bean = { hue: 352, sat: 0.55, lum: 0.88 };
const warm = { hue: 28, sat: 0.95, lum: 1.05 };

export const skinScenes: Readonly<Record<string, Scene>> = {
  'mask-cica-1': scene(
    'skin',
    put('maskCica', 0.54, 0.36, 0.8, { rot: -9 }),
    put('maskCica', 0.56, 0.58, 0.84, { rot: 6 }),
    put('herb', 0.24, 0.84, 0.84, { rot: 16 }),
  ),
  'mask-cica-2': scene('skin', put('maskBox', 0.54, 0.38, 0.82), put('maskCica', 0.36, 0.74, 0.87, { rot: 4 })),
  'mask-cica-3': scene(
    'skin',
    put('herb', 0.34, 0.24, 0.8, { rot: 10 }),
    put('maskCica', 0.56, 0.56, 0.85),
    put('drop', 0.08, 0.82, 0.36, { fly: true }),
  ),
  'mask-cucumber-1': scene(
    'skin',
    put('maskCucumber', 0.54, 0.38, 0.82, { rot: -5 }),
    put('cucumber', 0.28, 0.76, 0.86),
  ),
  'mask-cucumber-2': scene('skin', put('ice', 0.2, 0.78, 0.84), put('cucumberBox', 0.54, 0.4, 0.84)),
  'mask-cucumber-3': scene(
    'skin',
    put('maskCucumber', 0.5, 0.32, 0.79, { rot: -8 }),
    put('maskCucumber', 0.54, 0.58, 0.85, { rot: 5 }),
    put('ice', 0.14, 0.84, 0.87),
  ),
  'cream-camellia-1': scene('skin', put('hibiscus', 0.26, 0.8, 0.84), put('creamLight', 0.42, 0.44, 0.84)),
  'cream-camellia-2': scene('skin', put('hibiscus', 0.24, 0.18, 0.82), put('creamRich', 0.42, 0.54, 0.84)),
  'cream-camellia-3': scene('skin', put('creamRich', 0.34, 0.7, 0.77), put('creamOpen', 0.3, 0.4, 0.87)),
  'lotion-kids-1': scene(
    'skin',
    put('bear', 0.28, 0.78, 0.85),
    put('lotion', 0.54, 0.42, 0.84, { hue: 190, sat: 0.6 }),
  ),
  'lotion-kids-2': scene(
    'skin',
    put('orange', 0.24, 0.78, 0.85),
    put('lotion', 0.54, 0.42, 0.84, { hue: 40, sat: 0.9 }),
  ),
  'lotion-kids-3': scene(
    'skin',
    put('lotion', 0.46, 0.34, 0.78, { hue: 40, sat: 0.9 }),
    put('lotion', 0.5, 0.64, 0.86, { hue: 190, sat: 0.6 }),
  ),
  'soap-1': scene('skin', put('soap', 0.48, 0.48, 0.84, red), put('bubbles', 0.2, 0.82, 0.44, { fly: true })),
  'soap-2': scene('skin', put('herb', 0.26, 0.8, 0.8, { rot: 14 }), put('soap', 0.46, 0.44, 0.85, mugwort)),
  'soap-3': scene('skin', put('soap', 0.48, 0.5, 0.84, turmeric), put('bubbles', 0.16, 0.2, 0.42, { fly: true })),
  'soap-4': trio('skin', ['soap', mugwort], ['soap', turmeric], ['soap', red], 0.42),
  'lipstick-1': scene('skin', put('cherries', 0.22, 0.78, 0.85), put('lipstick', 0.54, 0.44, 0.85)),
  'lipstick-2': scene(
    'skin',
    put('ribbon', 0.2, 0.78, 0.85, { hue: 352, sat: 0.5 }),
    put('lipstick', 0.54, 0.44, 0.85, bean),
  ),
  'lipstick-3': scene('skin', put('orange', 0.2, 0.78, 0.85), put('lipstick', 0.54, 0.44, 0.85, warm)),
  'lipstick-4': trio('skin', ['lipstick', bean], ['lipstick', warm], ['lipstick'], 0.5),
};
