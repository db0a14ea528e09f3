/** Points of the poster on the page: so that the whole of it is seen above the button. */
export const PREVIEW = { width: 276, height: 456 } as const;
