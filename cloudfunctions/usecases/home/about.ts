import { shop as contract } from '@/contract/shop';
import { Refusal } from '@/domain/refusal';
import { SHOP_TEXTS } from '@/domain/shopText';
import { query } from '../../door/query';
import { show } from '../show';

export const viewAbout = query(contract.viewAbout, async (_, { shop, settings }) => {
  const { name, service, licences } = await shop.shop.get();
  const written = new Set(await shop.shopTexts.kinds());
  return {
    ...{ name, service, texts: SHOP_TEXTS.filter((kind) => written.has(kind)) },
    licences: licences.map(({ title, picture }) => ({ title, picture: show(settings, picture) })),
  };
});

export const viewShopText = query(contract.viewShopText, async ({ kind }, { shop }) => {
  const text = await shop.shopTexts.get(kind);
  if (!text) throw new Refusal('not_found');
  return { words: text.words, at: text.putAt };
});
