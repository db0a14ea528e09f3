/** So many of one kind are counted, and no more: from here on it is "99+", whatever a shop has let pile up. */
export const MOST_COUNTED = 100;
