import { dice, svg } from './svg';

/** Wall at the top, wall at the bottom, floor. */
const walls = {
  school: ['#fbe6d9', '#f6d3c0', '#efc4ad'],
  mountain: ['#eef0e2', '#dfe5cd', '#d0d8ba'],
  tea: ['#e6efe6', '#d3e2d4', '#c2d4c4'],
  sea: ['#e2eff3', '#cbe1e9', '#b6d3de'],
  jewel: ['#efece8', '#e0dad2', '#d2cabf'],
  night: ['#39406b', '#2a3058', '#222749'],
  sky: ['#171c3c', '#2a3465', '#3a3f63'],
  wine: ['#f0e1e0', '#e2c9c9', '#d5b5b6'],
  baby: ['#fdf2da', '#f8e5bd', '#f0d7a3'],
  skin: ['#f6e9e8', '#eddad8', '#e2c9c7'],
  nest: ['#f5ebdc', '#ead9c0', '#dec9aa'],
  fruit: ['#fff0d2', '#fce1ae', '#f5d08f'],
  snack: ['#f6e8d8', '#ecd5bb', '#e0c39f'],
} as const;

export type RoomName = keyof typeof walls;

/** The Milky Way and some hundred stars over a dark plain. */
function milkyWay(width: number, height: number): string {
  const chance = dice(97);
  const unit = Math.min(width, height);
  const stars = Array.from({ length: 260 }, () => {
    const near = chance() > 0.45;
    const x = chance() * width;
    const y = near ? height * (0.66 - (0.56 * x) / width) + (chance() - 0.5) * unit * 0.3 : chance() * height * 0.62;
    return y > height * 0.64
      ? ''
      : `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(unit * (0.0009 + chance() * 0.0022)).toFixed(2)}" fill="#fff" opacity="${(0.4 + chance() * 0.6).toFixed(2)}"/>`;
  });
  // Clouds along the slope, some light and some dark: a river, not a beam.
  const clouds = Array.from({ length: 46 }, () => {
    const at = chance();
    const far = (chance() + chance() + chance() - 1.5) * unit * 0.13;
    const size = unit * (0.03 + chance() * 0.1);
    const dark = chance() > 0.78;
    const colour = dark ? '#141838' : (['#8d8fd0', '#cdbfe4', '#f3e3d8'][Math.floor(chance() * 3)] ?? '#fff');
    return `<ellipse cx="${(at * width).toFixed(0)}" cy="${(height * (0.66 - 0.56 * at) + far).toFixed(0)}" rx="${(size * 1.9).toFixed(0)}" ry="${(size * 0.7).toFixed(0)}" transform="rotate(${(-32 + chance() * 20).toFixed(0)} ${(at * width).toFixed(0)} ${(height * (0.66 - 0.56 * at) + far).toFixed(0)})" fill="${colour}" opacity="${(dark ? 0.3 : 0.1 + chance() * 0.12).toFixed(2)}"/>`;
  });
  return `<filter id="haze" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${unit * 0.026}"/></filter><g filter="url(#haze)">${clouds.join('')}</g>${stars.join('')}`;
}

/** Draws the empty room: wall, floor from 66 % of the height, soft light from the upper left. */
export function drawRoom(name: RoomName, width: number, height: number): string {
  const [top, bottom, floor] = walls[name];
  const light = name === 'sky' ? 0.06 : name === 'night' ? 0.16 : 0.6;
  const horizon = name === 'sky' ? 0.78 : 0.66;
  const ground =
    name === 'sky'
      ? `<path d="M0 ${height * 0.79} Q${width * 0.2} ${height * 0.73} ${width * 0.42} ${height * 0.78} T${width * 0.8} ${height * 0.755} T${width} ${height * 0.77} V${height} H0 z" fill="#1b1f3b"/><rect y="${height * 0.82}" width="${width}" height="${height * 0.18}" fill="url(#plain)"/>`
      : `<rect y="${height * horizon}" width="${width}" height="${height * (1 - horizon)}" fill="url(#floor)"/>`;
  return svg(
    width,
    height,
    `<defs><linearGradient id="wall" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient><linearGradient id="floor" x2="0" y2="1"><stop offset="0" stop-color="${bottom}"/><stop offset=".35" stop-color="${floor}"/><stop offset="1" stop-color="${bottom}"/></linearGradient><linearGradient id="plain" x2="0" y2="1"><stop offset="0" stop-color="#1b1f3b"/><stop offset="1" stop-color="#333a5e"/></linearGradient><radialGradient id="light" cx=".3" cy=".2" r=".75"><stop offset="0" stop-color="#fff" stop-opacity="${light}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#wall)"/>${name === 'sky' ? milkyWay(width, height) : ''}${ground}<rect width="${width}" height="${height}" fill="url(#light)"/>`,
  );
}
