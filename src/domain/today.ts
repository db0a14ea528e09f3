import { hours, minutes } from './time';

/** So many of one kind are counted, and no more: from here on it is "99+", whatever a shop has let pile up. */
export const MOST_COUNTED = 100;

/** A team whose time is over by then may still be completed. */
export const ENDS_SOON = hours(2);
/** To draw or to reckon a team takes a moment. One that waits longer is in trouble. */
export const SETTLES_WITHIN = minutes(10);
