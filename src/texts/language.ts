export type LanguageName = 'zh' | 'en';
