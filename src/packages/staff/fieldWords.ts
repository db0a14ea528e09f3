import { type Fen, fen } from '@/domain/money';
import { money } from '@/texts/money';

/** Columns that hold money: whole fen. */
const MONEY = /(price|amount|total|cost|fee|paid|refunded|budget|saved|pending|payable|in_payout|credit)$/;
const MOMENT = /^\d{4}-\d\d-\d\dT/;
const LONGEST = 240;

interface Says {
  readonly roles: Readonly<Record<string, string>>;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
}

/** A value of a column as somebody reads it: money, moments and words of the shop; anything else as it is stored. */
export function fieldWords(field: string, value: unknown, says: Says): string {
  if (value === undefined || value === null || value === '') return says.nothing;
  if (typeof value === 'boolean') return value ? says.yes : says.no;
  if (typeof value === 'number') return MONEY.test(field) ? money(fen(value) as Fen) : String(value);
  if (field === 'role') return says.roles[String(value)] ?? String(value);
  if (typeof value === 'string') return MOMENT.test(value) ? momentOf(value) : short(value);
  if (isWords(value)) return short(value.zh === value.en ? value.zh : `${value.zh} / ${value.en}`);
  return short(JSON.stringify(value));
}

const isWords = (value: unknown): value is { readonly zh: string; readonly en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && Object.keys(value).length === 2;

const short = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

/** In Beijing: "2026-11-22 20:15". */
function momentOf(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
