import { put, type Scene, scene, trio } from '../scene';

const blue = { hue: 225, sat: 0.75 };
const berry = { sat: 0.8 };
const pine = { hue: 160, sat: 0.6 };
const yellow = { hue: 78, sat: 0.95, lum: 1.4 };
const sky = { hue: 215, sat: 0.6, lum: 1.12 };
const strawberry = { hue: 18, sat: 0.85 };
const deep = { hue: 240, sat: 0.62, lum: 0.72 };
const grape = { hue: 300, sat: 0.5, lum: 0.86 };
const moss = { hue: 130, sat: 0.38, lum: 0.82 };
const ink = { hue: 230, sat: 0.12, lum: 0.62 };
const mist = { hue: 220, sat: 0.34, lum: 0.98 };
const booksBlue = { hue: 200, sat: 0.7 };

export const schoolScenes: Readonly<Record<string, Scene>> = {
  'bag-light-1': scene('school', put('books', 0.24, 0.78, 0.79, booksBlue), put('backpack', 0.6, 0.47, 0.84, blue)),
  'bag-light-2': scene('school', put('bear', 0.26, 0.78, 0.84), put('backpack', 0.6, 0.44, 0.84, berry)),
  'bag-light-3': scene('school', put('pencil', 0.24, 0.82, 0.84, { rot: -8 }), put('backpack', 0.6, 0.46, 0.84, pine)),
  'bag-light-4': trio('school', ['backpack', pine], ['backpack', berry], ['backpack', blue], 0.54),
  'bag-kinder-1': scene('school', put('bear', 0.32, 0.74, 0.84), put('backpack', 0.46, 0.38, 0.84, yellow)),
  'bag-kinder-2': scene('school', put('apple', 0.18, 0.75, 0.85), put('backpack', 0.46, 0.45, 0.84, sky)),
  'bag-kinder-3': scene('school', put('strawberry', 0.16, 0.24, 0.86), put('backpack', 0.46, 0.54, 0.84, strawberry)),
  'bag-kinder-4': trio('school', ['backpack', sky], ['backpack', strawberry], ['backpack', yellow], 0.42),
  'bag-layers-1': scene('school', put('books', 0.28, 0.8, 0.82, booksBlue), put('backpack', 0.6, 0.44, 0.84, deep)),
  'bag-layers-2': scene('school', put('ruler', 0.26, 0.82, 0.84), put('backpack', 0.6, 0.46, 0.84, grape)),
  'bag-layers-3': scene('school', put('notebook', 0.26, 0.8, 0.84), put('backpack', 0.6, 0.45, 0.84, moss)),
  'bag-teen-1': scene('school', put('laptop', 0.26, 0.76, 0.86), put('backpack', 0.58, 0.4, 0.83, ink)),
  'bag-teen-2': scene('school', put('shoe', 0.2, 0.78, 0.86), put('backpack', 0.58, 0.44, 0.83, mist)),
  'bag-teen-3': scene('school', put('backpack', 0.5, 0.33, 0.78, mist), put('backpack', 0.54, 0.66, 0.87, ink)),
  'pencil-case-1': scene('school', put('pencil', 0.3, 0.26, 0.8), put('pouch', 0.42, 0.55, 0.85, { sat: 1.05 })),
  'pencil-case-2': scene(
    'school',
    put('ruler', 0.3, 0.78, 0.8),
    put('pouch', 0.42, 0.44, 0.85, { hue: 150, sat: 0.75 }),
  ),
  'pencil-case-3': trio(
    'school',
    ['pouch', { hue: 150, sat: 0.75 }],
    ['pouch', {}],
    ['pouch', { hue: 200, sat: 0.9 }],
    0.36,
  ),
  'crayons-1': scene('school', put('crayons12', 0.44, 0.5, 0.84)),
  'crayons-2': scene('school', put('palette', 0.26, 0.8, 0.78), put('crayons24', 0.46, 0.43, 0.85)),
  'crayons-3': scene('school', put('crayons36', 0.42, 0.4, 0.8), put('crayon', 0.26, 0.8, 0.87)),
  'umbrella-1': scene(
    'school',
    put('drop', 0.1, 0.8, 0.34, { fly: true }),
    put('drop', 0.07, 0.2, 0.42, { fly: true }),
    put('umbrella', 0.56, 0.5, 0.85),
  ),
  'umbrella-2': scene(
    'school',
    put('umbrella', 0.56, 0.46, 0.85, { hue: 220, sat: 0.9, lum: 1.1 }),
    put('umbrellaClosed', 0.3, 0.82, 0.87, { hue: 220, sat: 0.9 }),
  ),
  'umbrella-3': scene(
    'school',
    put('drop', 0.08, 0.22, 0.4, { fly: true }),
    put('umbrella', 0.56, 0.52, 0.85, { hue: 78, sat: 1.5, lum: 1.25 }),
  ),
};
