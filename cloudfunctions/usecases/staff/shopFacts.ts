import { adminShop as contract, KEY_NAMES } from '@/contract/adminShop';
import { USUAL_DEADLINES } from '@/domain/deadlines';
import { refuseIf } from '@/domain/refusal';
import { SHOP_TEXTS } from '@/domain/shopText';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { show } from '../show';

export const viewShopFacts = query(contract.viewShopFacts, async (_, { shop }) => {
  const { name, notice, service } = await shop.shop.get();
  const { deadlines = USUAL_DEADLINES } = await shop.rules.all();
  return { name, ...(notice && { notice }), service, deadlines };
});

export const putShopFacts = command('putShopFacts', contract.putShopFacts, async (facts, { tx }) => {
  const { name, notice, phone, hours } = facts;
  const service = { ...(phone && { phone }), ...(hours && { hours }) };
  await tx.shop.putFacts({ name, notice: notice ?? undefined, service });
  return {};
});

export const putDeadlines = command('putDeadlines', contract.putDeadlines, async ({ deadlines }, { tx, now }) => {
  await tx.rules.put('deadlines', deadlines, now);
  return {};
});

/** Only what platform/settings has masked already: no use case has ever seen a secret. */
export const viewKeys = query(contract.viewKeys, async (_, { settings }) =>
  KEY_NAMES.map((name) => ({ name, isSet: settings.keys[name] !== '', shown: settings.keys[name] })),
);

export const viewCompliance = query(contract.viewCompliance, async (_, { shop, settings }) => {
  const { licences } = await shop.shop.get();
  const texts = new Map((await shop.shopTexts.all()).map((one) => [one.kind, one]));
  return {
    texts: SHOP_TEXTS.map((kind) => {
      const text = texts.get(kind);
      return { kind, ...(text && { words: text.words, at: text.putAt }) };
    }),
    licences: licences.map((one) => ({ ...one, shown: show(settings, one.picture) })),
  };
});

export const putShopText = command('putShopText', contract.putShopText, async ({ kind, words }, { tx, now }) => {
  if (words) await tx.shopTexts.put(kind, words, now);
  else await tx.shopTexts.remove(kind);
  return {};
});

export const putLicences = command('putLicences', contract.putLicences, async ({ licences }, scene) => {
  const { tx, caller, folders } = scene;
  await tx.shop.lock();
  const had = new Set((await tx.shop.get()).licences.map(({ picture }) => picture));
  const isOurs = licences.every(({ picture }) => had.has(picture) || folders.holds(caller, picture));
  refuseIf(isOurs ? undefined : 'picture_not_yours');
  await tx.shop.putLicences(licences);
  return {};
});
