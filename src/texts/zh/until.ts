/** "到 13:22", "到明天 08:00": between Chinese and figures stands a space, between Chinese and Chinese none. */
export const until = (time: string) => `到${/^\d/.test(time) ? ' ' : ''}${time}`;
