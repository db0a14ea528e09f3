import type { Instant } from './time';

/**
 * What is added up again when the books are verified, in the order in which it is told. `adds` is what the sum of a
 * check is of; `isTask` is something that a person has to look at, although no book is wrong.
 */
export const CHECKS = {
  accounts: { adds: 'money' }, //      each account holds what payments and refunds say
  transfers: { adds: 'money' }, //     each movement of money has its cause, between accounts that there are
  payments: { adds: 'money' }, //      each payment is in the ledger once
  refunds: { adds: 'money' }, //       each refund is in the ledger once asked, and once done
  refunded: { adds: 'money' }, //      each payment knows what went back of it
  refundLetters: { adds: 'money' }, // each refund that is owed is on its way to WeChat
  purses: { adds: 'money' }, //        credit and points of each person are what lies in the lots
  purseOrders: { adds: 'money' }, //   each order took of lots what its receipt says, and a closed one nothing
  held: { adds: 'money' }, //          what is held is of orders that wait for their payment
  cards: { adds: 'money' }, //         each paid card, its payment and what went back of it tell the same story
  cardMoney: { adds: 'money' }, //     the money of cards is in the ledger once, and what is owed is on its way
  orders: {}, //                       each order and its payment tell the same story
  receipts: { adds: 'money' }, //      each receipt adds up to the total of its order, and to its payment
  orderLines: { adds: 'units' }, //    each receipt lists what is in the order
  stock: { adds: 'units' }, //         the stock log of each SKU adds up to what it has
  orderStock: { adds: 'units' }, //    each order holds what it took, and has given back what it does not need
  parcels: { adds: 'units' }, //       what was sent of each order is in its parcels
  afterSales: { adds: 'money' }, //    what became of units and money is what after-sales say, and each adds up
  afterSaleStock: { adds: 'units' }, // what came back or was sent in exchange is in the stock log once
  seats: { adds: 'seats' }, //         no team has more seats taken than it has, and a formed one is paid in full
  freeSeats: { adds: 'seats' }, //     each team knows how many are free
  seatOrders: {}, //                   each seat and its order tell the same story
  teamOrders: {}, //                   each order of a team has its seat, and none ships before the team has formed
  lotteries: {}, //                    what was promised of each lottery is what was drawn, and whose order goes on
  campaignUnits: { adds: 'units' }, // where a campaign has a total, what is taken of it is what its orders have
  coupons: { adds: 'money' }, //       each template knows how many coupons of it there are, and what they may cost
  couponOrders: { adds: 'money' }, //  each coupon and the receipt of its order tell the same story
  reviews: {}, //                      what is told of reviews is what is shown of them, and votes are counted
  orderShares: {}, //                  each order is put down to a link of somebody else that its buyer opened
  shareOpens: {}, //                   nobody opens his own link, and nobody is brought to the shop twice
  groupOrders: {}, //                  each order counts for a chat group that its buyer came in by
  envelopes: { adds: 'money' }, //     the shares of each packet are all of it, and it knows what is taken of them
  envelopeMoney: { adds: 'money' }, // what lies in each packet is what nobody has taken
  envelopeShares: { adds: 'money' }, // each share that was taken has become what it gives
  giveaways: { adds: 'money' }, //     what is promised of each budget lies in its packets, and it is not more
  tiers: {}, //                        each tier was won by the growth that is in the log, less what was taken back
  growth: {}, //                       each entry of growth has its cause, and each cause its entries
  rewards: {}, //                      each order has given the points that its kept goods deserve
  checkIns: {}, //                     each check-in gave its points once, and its row goes on from the day before
  pointsGoods: { adds: 'units' }, //   what was had for points is in its order, at the points that this was paid with
  bindings: {}, //                     nobody has two leaders at a time, nor one who is led himself
  commissions: { adds: 'money' }, //   each order brings its leader what its kept goods deserve, and the ledger says so
  leaderAccounts: { adds: 'money' }, // what each leader has is what his orders brought and his payouts took
  payouts: { adds: 'money' }, //       each payout left its leader's account once, and was paid or came back once
  requests: {}, //                     each request that changed something has its answer
  letters: { isTask: true }, //        nothing that WeChat was asked for was given up
  differences: { isTask: true }, //    nobody has yet to look at a difference from WeChat's bill
} as const satisfies Record<string, { readonly adds?: 'money' | 'units' | 'seats'; readonly isTask?: true }>;

export type CheckName = keyof typeof CHECKS;

export interface Checked {
  readonly name: CheckName;
  readonly counted: number;
  readonly sum: number; //                Of what `adds` says: fen, units or seats. 0 where it adds nothing.
  readonly wrong: number;
  readonly examples: readonly string[]; // The first few that do not fit.
}

export interface Verdict {
  readonly at: Instant;
  readonly checks: readonly Checked[];
}

export const EXAMPLES = 5;

export const isSound = ({ checks }: Pick<Verdict, 'checks'>) => checks.every(({ wrong }) => wrong === 0);
export const isTask = (name: CheckName) => 'isTask' in CHECKS[name];
export function adds(name: CheckName): 'money' | 'units' | 'seats' | undefined {
  const check = CHECKS[name];
  return 'adds' in check ? check.adds : undefined;
}
