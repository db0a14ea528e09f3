/** What can be found of a person, each kind from its own table. */
export const TIMELINE_KINDS = [
  ...(['visits', 'shares', 'orders', 'sales', 'coupons', 'points', 'messages', 'reviews', 'notes'] as const),
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** What happens to a customer, or is done by him; beside it what is told of it. */
export const CUSTOMER_EVENTS = [
  ...(['met', 'visited'] as const), //                                                     times: of that day
  ...(['shared', 'opened'] as const), //                                                   title: goods, where it is about some; by: whose link
  ...(['ordered', 'paid', 'shipped', 'received', 'closed'] as const), //                   number, amount
  ...(['sale_asked', 'sale_ended', 'refunded'] as const), //                               number, amount
  ...(['coupon_got', 'coupon_spent'] as const), //                                         title
  ...(['points', 'credit', 'growth'] as const), //                                         amount; of growth it may be negative
  ...(['told'] as const), //                                                               words: the name of the message (domain/message)
  ...(['reviewed'] as const), //                                                           title, times: stars, words
  ...(['noted', 'care_done', 'care_skipped', 'bound'] as const), //                        words, by; bound: by is the leader
] as const;
export type CustomerEventWhat = (typeof CUSTOMER_EVENTS)[number];
