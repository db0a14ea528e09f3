import type { ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { adds, type Checked, isSound } from '@/domain/verdict';
import { en } from '@/texts/en';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { zh } from '@/texts/zh';
import { openDatabase } from '../storage/database';

/**
 * Adds up everything that is stored again, at one moment, and says whether it is true: `npm run verify`. Of the server
 * that DATABASE_URL names, or of the embedded database in SHOP_FOLDER while nothing else has it open. Ends with 1
 * where anything does not fit. The admin page asks the same.
 */
async function main(): Promise<void> {
  const { DATABASE_URL, SHOP_FOLDER, LANG = '' } = process.env;
  const place = DATABASE_URL ?? SHOP_FOLDER;
  if (!place)
    throw new Error('DATABASE_URL must name the PostgreSQL server whose books are to be verified: postgres://…');
  const texts = LANG.startsWith('zh') ? zh : en;
  const database = openDatabase(place);
  try {
    for (const shopId of await database.shopIds()) {
      const checks = await database.look(shopId, (shop) => shop.books.verify());
      console.log(told(shopId, checks, texts));
      if (!isSound({ checks })) process.exitCode = 1;
    }
  } finally {
    await database.close();
  }
}

function told(shopId: ShopId, checks: readonly Checked[], { adminBooks: texts }: Texts): string {
  const wrong = checks.reduce((count, check) => count + check.wrong, 0);
  const lines = checks.map((check) => {
    const counted = texts.verdict.counted(check.counted);
    const head = `${check.wrong === 0 ? '✓' : '✗'} ${texts.check[check.name]}: ${counted}${sumOf(check, texts)}`;
    if (check.wrong === 0) return head;
    return `${head}\n    ${texts.verdict.examples(check.wrong, check.examples)}`;
  });
  return [shopId, ...lines, wrong === 0 ? texts.verdict.sound : texts.verdict.wrong(wrong), ''].join('\n');
}

function sumOf({ name, sum }: Checked, texts: Texts['adminBooks']): string {
  const of = adds(name);
  if (of === undefined) return '';
  return `, ${of === 'money' ? money(sum as Fen) : of === 'seats' ? texts.seats(sum) : texts.units(sum)}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
