import { admin } from '@/contract/admin';
import { deeds as en } from '@/texts/en/deeds';
import { staff as staffEn } from '@/texts/en/staff';
import { deeds as zh } from '@/texts/zh/deeds';
import { staff as staffZh } from '@/texts/zh/staff';
import { NOT_AUDITED } from '../../cloudfunctions/storage/migrations/audited';
import { placesOf } from '../door/schema';
import { embeddedDatabase, rawOf } from '../support/database';

const database = embeddedDatabase();

test('the audit log has words for everything that staff can change, in both languages', () => {
  const changing = Object.entries(admin).filter(([, { input }]) => placesOf(input).includes('requestId'));
  for (const { deeds } of [zh, en])
    expect(changing.map(([name]) => name).filter((name) => !(name in deeds))).toEqual([]);
});

test('and for every table that it keeps', async () => {
  const found = await rawOf(database)(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const tables = found.map((row) => (row as { name: string }).name).filter((name) => !NOT_AUDITED.has(name));
  for (const words of [zh, en]) expect(tables.filter((name) => !(name in words.tables))).toEqual([]);
});

test('each permission is said, in both languages', () => {
  expect(Object.keys(staffEn.grants)).toEqual(Object.keys(staffZh.grants));
});
