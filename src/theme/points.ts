/** Points of a 375-wide screen as a length: what `u()` is in style sheets. */
export const points = (count: number): string => `${count * 2}rpx`;
