import { everybody } from './people';
import type { World } from './world';

export const isKnown = ({ store }: World, openid: string) =>
  everybody(store.state.guests).some((person) => person.openid === openid);

/** Puts a phone on one side of the chat; the one that was there changes sides if it was the same. */
export function place({ store: { state } }: World, side: 'left' | 'right', openid: string): void {
  const other = side === 'left' ? 'right' : 'left';
  if (state[other] === openid) state[other] = state[side];
  state[side] = openid;
}

/** Makes sure that this phone is on the desk; `beside` stays, if it is there. */
export function show(world: World, openid: string, beside?: string): void {
  const { left, right } = world.store.state;
  if (openid === left || openid === right) return;
  place(world, beside === right ? 'left' : 'right', openid);
}
