import { duo, type Item, put, type Scene, scene, trio } from '../scene';

/** Some stars and the moon, that float. */
const heavens: readonly Item[] = [
  put('moon', 0.15, 0.8, 0.3, { fly: true }),
  put('star', 0.05, 0.6, 0.2, { fly: true }),
  put('star', 0.035, 0.3, 0.22, { fly: true }),
];

const fewStars: readonly Item[] = [
  put('star', 0.04, 0.24, 0.24, { fly: true }),
  put('star', 0.03, 0.7, 0.17, { fly: true }),
];

const pearl = { sat: 0.25, lum: 1.5 };

/** Wine, and what is for the night. */
export const eveningScenes: Readonly<Record<string, Scene>> = {
  'wine-red-1': scene(
    'wine',
    put('grapes', 0.2, 0.2, 0.86),
    put('redWine', 0.68, 0.44, 0.84),
    put('glassWine', 0.4, 0.72, 0.86, { sat: 0.9 }),
  ),
  'wine-red-2': scene('wine', put('redWine', 0.62, 0.36, 0.8), put('redWine', 0.66, 0.6, 0.86)),
  'wine-red-3': scene('wine', put('grapes', 0.28, 0.28, 0.84), put('glassWine', 0.54, 0.58, 0.86)),
  'wine-ice-1': scene(
    'wine',
    put('ice', 0.16, 0.76, 0.86),
    put('ice', 0.12, 0.64, 0.88),
    put('iceWine', 0.68, 0.44, 0.85),
  ),
  'wine-ice-2': scene(
    'wine',
    put('gift', 0.3, 0.8, 0.8, { hue: 30 }),
    put('iceWine', 0.6, 0.3, 0.82),
    put('iceWine', 0.62, 0.52, 0.87),
  ),
  'wine-ice-3': scene(
    'wine',
    put('ice', 0.16, 0.22, 0.86),
    put('iceWine', 0.6, 0.38, 0.82),
    put('glassWine', 0.42, 0.7, 0.86, { hue: 70, sat: 0.8 }),
  ),
  'huadiao-1': scene('wine', put('clayJar', 0.56, 0.5, 0.85)),
  'huadiao-2': scene('wine', put('clayJar', 0.46, 0.36, 0.79), put('sake', 0.3, 0.74, 0.87, { hue: 180, sat: 0.35 })),
  'huadiao-3': scene(
    'wine',
    put('clayJar', 0.36, 0.27, 0.76),
    put('clayJar', 0.36, 0.73, 0.76),
    put('clayJar', 0.46, 0.5, 0.88),
  ),
  'rice-wine-1': scene('wine', put('rice', 0.26, 0.76, 0.86), put('riceWine', 0.66, 0.42, 0.84)),
  'rice-wine-2': scene('wine', put('sake', 0.4, 0.54, 0.85, { hue: 180, sat: 0.4 }), put('wheat', 0.3, 0.18, 0.82)),
  'rice-wine-3': scene(
    'wine',
    put('riceWine', 0.5, 0.25, 0.77),
    put('riceWine', 0.5, 0.75, 0.77),
    put('riceWine', 0.58, 0.5, 0.87),
  ),
  'plum-wine-1': scene(
    'wine',
    put('greenPlum', 0.18, 0.72, 0.82),
    put('greenPlum', 0.2, 0.86, 0.88, { flip: true }),
    put('plumWine', 0.68, 0.44, 0.85),
  ),
  'plum-wine-2': scene('wine', put('plumWine', 0.6, 0.35, 0.8), put('plumWine', 0.64, 0.62, 0.87)),
  'plum-wine-3': scene(
    'wine',
    put('plumWine', 0.56, 0.28, 0.8),
    put('glassIce', 0.34, 0.62, 0.86, { hue: 25 }),
    put('greenPlum', 0.15, 0.86, 0.88),
  ),
  'wheat-beer-1': trio('wine', ['beerCan'], ['beerCan'], ['beerCan'], 0.5),
  'wheat-beer-2': scene('wine', put('beerCan', 0.48, 0.3, 0.79), put('beer', 0.46, 0.66, 0.86)),
  'wheat-beer-3': scene(
    'wine',
    put('beer', 0.46, 0.36, 0.8),
    put('beer', 0.5, 0.66, 0.87),
    put('orange', 0.15, 0.2, 0.88),
  ),
  'scope-junior-1': scene('night', ...heavens, put('telescope', 0.6, 0.48, 0.86, { lum: 1.15 })),
  'scope-junior-2': scene(
    'night',
    ...fewStars,
    put('saturn', 0.24, 0.78, 0.42, { fly: true }),
    put('telescope', 0.52, 0.42, 0.86, { lum: 1.15 }),
  ),
  'scope-junior-3': scene(
    'sky',
    put('telescope', 0.48, 0.4, 0.88, { lum: 1.2 }),
    put('boot', 0.14, 0.76, 0.88, { lum: 0.85 }),
  ),
  'scope-mirror-1': scene(
    'night',
    ...fewStars,
    put('fullMoon', 0.2, 0.8, 0.36, { fly: true }),
    put('telescope', 0.6, 0.46, 0.86, { hue: 320, sat: 0.9, lum: 1.05 }),
  ),
  'scope-mirror-2': scene(
    'night',
    ...fewStars,
    put('moon', 0.14, 0.8, 0.32, { fly: true }),
    put('telescope', 0.6, 0.46, 0.86, pearl),
  ),
  'scope-mirror-3': scene(
    'night',
    ...fewStars,
    put('telescope', 0.44, 0.3, 0.8, { hue: 320, sat: 0.9, lum: 1.05 }),
    put('telescope', 0.48, 0.68, 0.88, pearl),
  ),
  'binoculars-1': scene('night', ...heavens, put('binocularsDark', 0.5, 0.47, 0.85, { lum: 1.2 })),
  'binoculars-2': scene(
    'night',
    ...fewStars,
    put('owl', 0.24, 0.8, 0.84),
    put('binocularsOlive', 0.5, 0.44, 0.85, { lum: 1.1 }),
  ),
  'binoculars-3': duo('night', ['binocularsOlive', { lum: 1.1 }], ['binocularsDark', { lum: 1.2 }], 0.46),
  'red-torch-1': scene(
    'night',
    ...fewStars,
    put('map', 0.28, 0.74, 0.82),
    put('torch', 0.44, 0.42, 0.86, { hue: 325, sat: 1.4 }),
  ),
  'red-torch-2': scene(
    'night',
    ...fewStars,
    put('compass', 0.22, 0.78, 0.85),
    put('torch', 0.46, 0.44, 0.86, { hue: 325, sat: 1.4 }),
  ),
  'red-torch-3': duo('night', ['torch', { hue: 325, sat: 1.4 }], ['torch', { hue: 325, sat: 1.4 }], 0.46),
  'trip-lenghu-1': scene(
    'sky',
    put('fuji', 0.2, 0.78, 0.795, { fly: true, lum: 0.8 }),
    put('car', 0.2, 0.32, 0.88),
    put('telescope', 0.3, 0.62, 0.89, { lum: 1.15 }),
  ),
  'trip-lenghu-2': scene('sky', put('telescope', 0.46, 0.46, 0.88, { lum: 1.15 }), put('camera', 0.14, 0.8, 0.88)),
  'trip-lenghu-3': scene(
    'sky',
    put('fuji', 0.2, 0.24, 0.795, { fly: true, lum: 0.8 }),
    put('tent', 0.3, 0.6, 0.87, { lum: 0.9 }),
    put('campfire', 0.12, 0.3, 0.88),
  ),
  'trip-tianmu-1': scene('sky', put('tent', 0.38, 0.44, 0.87), put('campfire', 0.16, 0.78, 0.88)),
  'trip-tianmu-2': scene('sky', put('tent', 0.28, 0.28, 0.85), put('telescope', 0.34, 0.66, 0.88, { lum: 1.15 })),
  'trip-tianmu-3': scene(
    'sky',
    put('owl', 0.18, 0.78, 0.87),
    put('map', 0.2, 0.26, 0.88),
    put('campfire', 0.24, 0.52, 0.88),
  ),
};
