/** "2,340": what is counted in thousands. */
export const figures = (count: number) =>
  `${count < 0 ? '−' : ''}${String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, ',')}`;

/** "+15", "−120": what came and what went. */
export const change = (count: number) => (count > 0 ? `+${figures(count)}` : figures(count));
