/** Basis points as people read them: 500 is "5%", 250 is "2.5%". */
export const percent = (basisPoints: number) => `${basisPoints / 100}%`;

/** A factor in basis points: 12,000 is "1.2". */
export const times = (factor: number) => String(factor / 10_000);
