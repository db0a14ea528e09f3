/** What the desk says of days that the clock can be moved to. */
export interface CalendarWords {
  readonly title: string;
  readonly tomorrow: string;
  readonly far: Readonly<Record<'week' | 'month' | 'year', string>>;
  readonly birthday: (name: string) => string;
  readonly day: string;
  readonly go: string;
}

export const calendarWords: Readonly<Record<'zh' | 'en', CalendarWords>> = {
  zh: {
    title: '去哪一天',
    tomorrow: '到明早 9 点',
    far: { week: '+7 天', month: '+30 天', year: '+1 年' },
    birthday: (name) => `到${name}的生日`,
    day: '日期，早上 9 点',
    go: '去',
  },
  en: {
    title: 'To which day',
    tomorrow: 'To 9:00 tomorrow',
    far: { week: '+7 days', month: '+30 days', year: '+1 year' },
    birthday: (name) => `To the birthday of ${name}`,
    day: 'Day, at 9:00',
    go: 'Go',
  },
};
