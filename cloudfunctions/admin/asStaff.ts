import { admin } from '@/contract/admin';
import { Refusal } from '@/domain/refusal';
import { may, type Permission, type Role } from '@/domain/staff';
import type { Caller } from '../door/caller';
import type { Enter } from '../door/serve';
import type { Platform } from '../platform/platform';

/**
 * Lets in who works here and whose role may do this. From here on he has his role, and a database in which whatever he changes is in
 * the audit log: each transaction asks for his role once more, since he may have been sent away a moment ago.
 * Refuses `not_allowed` who does not work here, `permission_needed` whose role does not suffice.
 */
export const asStaff: Enter = async (endpoint, caller, platform) => {
  const { needs } = admin[endpoint as keyof typeof admin];
  const { database } = platform;
  const known = await database.look(caller.shopId, ({ staff }) => staff.get(caller.userId));
  const role = allowed(known?.role, needs);
  return {
    caller: { ...caller, role },
    platform: { ...platform, database: logged(platform, caller, endpoint, needs) },
  };
};

function logged(
  { database, ids, clock }: Platform,
  { userId }: Caller,
  endpoint: string,
  needs: Permission,
): Platform['database'] {
  return {
    ...database,
    transact: (shopId, work) =>
      database.transact(shopId, async (tables) => {
        const id = ids.next('deed');
        const role = allowed(await tables.staff.begin(userId, id), needs);
        const done = await work(tables);
        await tables.deeds.finish({ id, byId: userId, role, endpoint, at: clock.now() });
        return done;
      }),
  };
}

function allowed(role: Role | undefined, needs: Permission): Role {
  if (!role) throw new Refusal('not_allowed');
  if (!may(role, needs)) throw new Refusal('permission_needed');
  return role;
}
