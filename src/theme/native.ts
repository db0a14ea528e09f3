/** Colours of what WeChat itself draws, which knows no custom properties: the same as in tokens.scss. */
export const native = { accent: '#c84b0c' } as const;
