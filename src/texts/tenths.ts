/** "4.8": an average that is counted in tenths. */
export const tenths = (count: number) => (count / 10).toFixed(1);
