import type { OrderId, TeamId, UserId } from '@/domain/id';
import { total } from '@/domain/quote';
import { days, hours, later, minutes } from '@/domain/time';
import type { Database } from '../../cloudfunctions/storage/database';
import { receiveOverdue } from '../../cloudfunctions/usecases/order/receiveOverdue';
import { envelopesIn, rules } from './envelopes';
import { box, noon, tin } from './fixtures';
import { campaignOf, partyOf } from './kinds';
import { openKnowing } from './knowing';
import { giveCoupon, tenOff } from './own';
import { tickShop } from './settle';

export const PEOPLE: readonly UserId[] = ['user_p0', 'user_p1', 'user_p2', 'user_p3', 'user_p4', 'user_p5'];
export const LEADER: UserId = 'user_lan';

/** What happens in a shop of which figures tell. `which` names orders, teams and links by their turn. */
export type Deed =
  | { readonly do: 'buy'; readonly who: number; readonly boxes: number; readonly tins: number; readonly own: boolean }
  | { readonly do: 'open' | 'ladder'; readonly who: number }
  | { readonly do: 'join'; readonly who: number; readonly which: number; readonly pays: boolean }
  | { readonly do: 'quit'; readonly who: number; readonly which: number }
  | { readonly do: 'share' | 'gift'; readonly who: number }
  | { readonly do: 'come'; readonly who: number; readonly which: number }
  | { readonly do: 'ship' | 'receive'; readonly which: number }
  | { readonly do: 'back'; readonly which: number; readonly boxes: number; readonly tins: number }
  | { readonly do: 'pass'; readonly hours: number }
  | { readonly do: 'keep' };

/** A shop whose history is made of deeds, through the doors. What cannot be done then is refused, and nothing happens. */
export async function openFiguring(database: Database) {
  const here = await openKnowing(database);
  const { shop } = here;
  const ladder = campaignOf('ladder', { id: 'campaign_ladder', size: 4, endsAt: later(noon, days(400)) });
  const plain = campaignOf('standard', { endsAt: later(noon, days(400)) });
  await shop.transact((tx) => tx.campaigns.add({ ...ladder, limits: { units: 99 } }));
  const parties = { open: partyOf(shop, plain), ladder: partyOf(shop, ladder) };
  const envelopes = envelopesIn(shop);
  await envelopes.allow();
  const giftId = await envelopes.put(rules.gift(), 100_000, { endsAt: later(noon, days(300)) });
  await here.lead(LEADER);
  for (const who of PEOPLE) await shop.moveIn(who);
  await here.brings(LEADER, PEOPLE[0]!);

  const orders: OrderId[] = [];
  const teams: { readonly id: TeamId; readonly kind: 'open' | 'ladder' }[] = [];
  const links: string[] = [];
  const came = new Map<string, boolean>();
  const turn = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

  async function buy(who: UserId, boxes: number, tins: number, own: boolean): Promise<void> {
    const lines = [
      { skuId: box.id, quantity: boxes },
      { skuId: tin.id, quantity: tins },
    ].filter(({ quantity }) => quantity > 0);
    const use = own
      ? { coupon: 'best', credit: true, points: false }
      : { coupon: 'none', credit: false, points: false };
    const asked = { lines, way: { by: 'alone' }, to: shop.toOf(who), ...(own && { use }) };
    const quoted = await here.look<{ receipt: Parameters<typeof total>[0]; coupon?: string }>('quoteOrder', asked, who);
    if (typeof quoted === 'string') throw new Error(quoted);
    const using = { coupon: quoted.coupon, credit: true, points: false };
    const agreed = total(quoted.receipt);
    const placed = await here.buyer(
      'placeOrder',
      { lines, to: shop.toOf(who), agreed, ...(own && { use: using }) },
      who,
    );
    if (typeof placed === 'string') throw new Error(placed);
    orders.push(placed['orderId'] as OrderId);
    if (agreed > 0) await shop.pay(who, placed['orderId'] as OrderId);
  }

  /** A coupon of ¥10, and a packet of a giveaway with ¥5 in it. */
  async function gift(who: UserId): Promise<void> {
    await giveCoupon(shop, who, {
      ...tenOff,
      startsAt: noon,
      endsAt: later(noon, days(300)),
      limits: { total: 99, perUser: 99 },
    });
    const packet = await envelopes.drop(giftId, 500, 1);
    await envelopes.open(who, packet);
  }

  async function back(orderId: OrderId, units: readonly { readonly skuId: string; readonly units: number }[]) {
    const { status } = await here.orderOf(orderId);
    const asked = { orderId, sent: status !== 'paid', lines: units.filter((one) => one.units > 0) };
    const shown = await here.staffLook<{ total: number }>('previewRefundBuyer', asked);
    if (typeof shown !== 'string') await here.merchant('refundBuyer', { ...asked, amount: shown.total, words: '退' });
  }

  async function act(deed: Deed): Promise<void> {
    const who = 'who' in deed ? PEOPLE[deed.who]! : PEOPLE[0]!;
    const order = 'which' in deed ? turn(orders, deed.which) : undefined;
    const team = 'which' in deed ? turn(teams, deed.which) : undefined;
    switch (deed.do) {
      case 'buy':
        return buy(who, deed.boxes, deed.tins, deed.own);
      case 'open':
      case 'ladder': {
        const { teamId, orderId } = await parties[deed.do].opened(who);
        teams.push({ id: teamId, kind: deed.do });
        return void orders.push(orderId);
      }
      case 'join': {
        if (!team) return;
        const { orderId } = await parties[team.kind].join(who, team.id);
        orders.push(orderId);
        return deed.pays ? shop.pay(who, orderId) : undefined;
      }
      case 'quit':
        return void (team && (await parties[team.kind].quit(who, team.id)));
      case 'share': {
        const from = links.find((code) => came.get(`${code} ${who}`));
        return void links.push(await here.share(who, { kind: 'shop' }, { ...(from && { from }) }));
      }
      case 'come': {
        const code = turn(links, deed.which);
        if (!code) return;
        await here.open(who, code);
        return void came.set(`${code} ${who}`, true);
      }
      case 'gift':
        return gift(who);
      case 'ship':
        return void (order && (await here.ship(order)));
      case 'receive':
        return void (
          order && (await here.buyer('receiveOrder', { orderId: order }, (await here.orderOf(order)).buyerId))
        );
      case 'back':
        return (
          order &&
          back(order, [
            { skuId: box.id, units: deed.boxes },
            { skuId: tin.id, units: deed.tins },
          ])
        );
      case 'pass':
        shop.pass(hours(deed.hours));
        await tickShop(shop);
        return void (await receiveOverdue(shop.shopId, shop.platform, minutes(1)));
      case 'keep':
        return void (await here.keep());
    }
  }

  /** What is refused then is refused: whoever opens more teams than he may, or joins one that is full. */
  async function tryTo(deed: Deed): Promise<void> {
    await act(deed).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error) && !/^[a-z_]+$/.test(String((error as Error).message)))
        throw error;
    });
  }

  return { ...here, tryTo, orders, teams, giftId, campaigns: [plain.id, ladder.id] };
}
export type Figuring = Awaited<ReturnType<typeof openFiguring>>;
