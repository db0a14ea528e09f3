import type { ReturnTo } from '@/domain/afterSale';
import type { HomePart } from '@/domain/home';
import type { ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Licence, ShopService } from '@/domain/shopText';
import type { Words } from '@/domain/words';
import type { Db } from './schema';
import { json } from './values';

export interface Shop {
  readonly name: string;
  readonly home: readonly HomePart[];
}

/** What it says of itself. */
export interface ShopFacts {
  readonly notice?: Words | undefined;
  readonly service: ShopService;
  readonly licences: readonly Licence[];
}

/** The shop itself: the one table whose key is the shop's id alone. */
export const shops = (db: Db, shopId: ShopId) => ({
  async get(): Promise<Shop & ShopFacts> {
    const shop = await db
      .selectFrom('shops')
      .select(['name', 'home', 'notice', 'service', 'licences'])
      .where('id', '=', shopId)
      .executeTakeFirst();
    if (!shop) throw new Refusal('not_found');
    const { notice, service, licences, ...facts } = shop;
    return { ...facts, notice: notice ?? undefined, service: service ?? {}, licences: licences ?? [] };
  },

  /** What shoppers see of the home page from now on. */
  async showHome(home: readonly HomePart[]): Promise<void> {
    await db
      .updateTable('shops')
      .set({ home: json(home) })
      .where('id', '=', shopId)
      .execute();
  },

  async putFacts({ name, notice, service }: Pick<Shop & ShopFacts, 'name' | 'notice' | 'service'>): Promise<void> {
    await db
      .updateTable('shops')
      .set({ name, notice: notice ? json(notice) : null, service: json(service) })
      .where('id', '=', shopId)
      .execute();
  },

  async putLicences(licences: readonly Licence[]): Promise<void> {
    await db
      .updateTable('shops')
      .set({ licences: json(licences) })
      .where('id', '=', shopId)
      .execute();
  },

  /** Where returns go to, once the merchant has said it. */
  async returnTo(): Promise<ReturnTo | undefined> {
    const shop = await db.selectFrom('shops').select('returnTo').where('id', '=', shopId).executeTakeFirst();
    return shop?.returnTo ?? undefined;
  },

  async takeReturnsAt(place: ReturnTo): Promise<void> {
    await db
      .updateTable('shops')
      .set({ returnTo: json(place) })
      .where('id', '=', shopId)
      .execute();
  },

  /** What is counted of the whole shop, by its staff, is done one after the other. */
  async lock(): Promise<void> {
    await db.selectFrom('shops').select('id').where('id', '=', shopId).forNoKeyUpdate().executeTakeFirst();
  },

  /** Makes it, or changes it. */
  async put({ name, home }: Shop): Promise<void> {
    const facts = { name, home: json(home) };
    await db
      .insertInto('shops')
      .values({ id: shopId, ...facts })
      .onConflict((same) => same.column('id').doUpdateSet(facts))
      .execute();
  },
});
