import { admin } from '@/contract/admin';
import { shop as contract } from '@/contract/shop';
import type { RequestId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { whyNotErase } from '@/domain/privacy';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command, type Scene } from '../../door/command';
import { query } from '../../door/query';
import { endBinding } from '../leader/bind';

export const viewErasing = query(contract.viewErasing, async (_, { shop, caller, now }) => {
  const { credit, points } = await shop.purses.balance(caller.userId, now);
  const coupons = (await shop.coupons.usable(caller.userId, now)).length;
  return {
    whyNot: whyNotErase(await shop.erasing.open(caller.userId)),
    lost: { credit: fen(credit), points, coupons },
  };
});

export const deleteAccount = command('deleteAccount', contract.deleteAccount, async ({ requestId }, scene) => {
  await erase(scene, scene.caller.userId, requestId);
  return {};
});

export const previewErasing = query(admin.previewErasing, async ({ userId }, { shop }) => {
  if (!(await shop.users.get(userId))) throw new Refusal('not_found');
  return { whyNot: whyNotErase(await shop.erasing.open(userId)) };
});

export const eraseCustomer = command('eraseCustomer', admin.eraseCustomer, async ({ userId, requestId }, scene) => {
  await erase(scene, userId, requestId);
  return {};
});

/**
 * Forgets who somebody was: refused while anything of his is open. He is locked, and so whatever he does at the same time comes before
 * it or after it. His credit, points and coupons end; orders and books stay.
 */
async function erase({ tx, caller, now }: Scene, userId: UserId, except: RequestId): Promise<void> {
  await tx.users.lock(userId);
  if (!(await tx.users.get(userId))) throw new Refusal('not_found');
  refuseIf(whyNotErase(await tx.erasing.open(userId))[0]);

  const running = await tx.bindings.running(userId);
  if (running) await endBinding(tx, running, 'erased', now);
  await tx.coupons.voidOf(userId, now);
  await tx.erasing.erase(userId, { byId: caller.userId, except, now });
}
