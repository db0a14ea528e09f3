import { makeAutoObservable } from 'mobx';
import type { AdminTeam } from '@/contract/adminTeams';
import { tierReached } from '@/domain/campaign';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type Completed = Pick<AdminTeam, 'rule' | 'seats' | 'needs' | 'price' | 'tierPrices'>;

/** What follows when the merchant forms a team as it is: told before he does. */
export function consequence({ rule, seats, needs, price, tierPrices }: Completed, texts: Texts['adminTeams']): string {
  const { complete } = texts;
  const paid = seats.length; // While somebody is about to pay it cannot be completed.
  const missing = Math.max(0, needs - paid);
  const head = missing > 0 ? complete.missing(missing) : complete.full;
  return complete.told(head, then(), complete.open);

  function then(): string {
    if (rule.kind === 'lottery')
      return paid > rule.winners ? complete.draws(paid, rule.winners) : complete.allWin(paid);
    if (rule.kind !== 'ladder') return complete.ships(paid);
    const tier = tierReached(rule.tiers, paid);
    if (tier === undefined) return complete.stays(rule.tiers[0]!, money(price));
    return complete.reckons(rule.tiers[tier]!, money(tierPrices?.[tier] ?? price));
  }
}

/** 商家补贴成团, and trying again what could not be settled: one team at a time. */
export class Completing {
  readonly forming;
  readonly retrying;
  readonly whose = { id: '' };

  constructor(shop: Shop<never, 'completeTeam' | 'retryLetter'>) {
    this.forming = new Task(shop, shop.admin.completeTeam);
    this.retrying = new Task(shop, shop.admin.retryLetter);
    makeAutoObservable(this, { forming: false, retrying: false });
  }

  /** The button of this team is at it. */
  isAt({ id }: Pick<AdminTeam, 'id'>): boolean {
    return this.whose.id === id && (this.forming.running || this.retrying.running);
  }

  async complete({ id }: Pick<AdminTeam, 'id'>): Promise<boolean> {
    this.whose.id = id;
    return (await this.forming.run({ teamId: id })) !== undefined;
  }

  async retry({ id, stuck }: Pick<AdminTeam, 'id' | 'stuck'>): Promise<boolean> {
    this.whose.id = id;
    return stuck !== undefined && (await this.retrying.run({ letterId: stuck.letterId })) !== undefined;
  }
}
