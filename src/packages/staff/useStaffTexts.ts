import { language } from '@/stores/language';
import { deeds as deedsEn } from '@/texts/en/deeds';
import { staff as en } from '@/texts/en/staff';
import { deeds as deedsZh } from '@/texts/zh/deeds';
import { staff as zh } from '@/texts/zh/staff';

/** Sentences that only this package says, and that lie in it. Call it in an observer. */
export const useStaffTexts = () => (language.name === 'zh' ? zh : en);

/** What was done, to what, in which column. What has no words yet is called as it is stored: better than not at all. */
export function useDeedTexts() {
  const { deeds, tables, fields } = language.name === 'zh' ? deedsZh : deedsEn;
  const named = (names: Readonly<Record<string, string>>, name: string) => names[name] ?? name;
  return {
    deedOf: (endpoint: string) => named(deeds, endpoint),
    tableOf: (table: string) => named(tables, table),
    fieldOf: (field: string) => named(fields, field),
  };
}
