import type { Leader } from '../../storage/leaders';
import type { Tables } from '../../storage/tables';

/**
 * Whether he is bound to nobody because he leads. Also who has left does, while customers are bound to him; with the last
 * one gone he is a customer like any other. His person is locked.
 */
export async function stillLeads(tx: Tables, leader: Pick<Leader, 'userId' | 'status'> | undefined): Promise<boolean> {
  if (!leader) return false;
  if (leader.status === 'active') return true;
  const { userId } = leader;
  if (!(await tx.leaders.leads(userId))) return false;
  if (await tx.bindings.isAnyoneWith(userId)) return true;
  await tx.leaders.setLeads(userId, false);
  return false;
}
