/** A phone that vibrates is seen to: it trembles as long as it would hum, and at least so long that it can be seen. */
import { config } from '../state.js';

const LEAST_MS = 90;
const SWING_MS = 30;

/** `force` is how far it swings, in px. A phone that keeps still for a test only says that it was asked. */
export function buzz(force, ms) {
  if (config.still) return;
  const swings = Math.max(LEAST_MS, ms) / SWING_MS;
  const frames = [0, force, -force, 0].map((x) => ({ transform: `translateX(${x}px)` }));
  document.querySelector('#wx')?.animate(frames, { duration: SWING_MS, iterations: swings });
}
