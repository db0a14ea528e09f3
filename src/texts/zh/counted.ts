const COUNT = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** "三人", "三个人" as people say it; larger counts in figures: "12 个人". */
export const counted = (count: number, noun: string) => (COUNT[count] ? `${COUNT[count]}${noun}` : `${count} ${noun}`);
