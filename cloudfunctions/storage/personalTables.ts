/**
 * Every table that says something of a person who buys: what becomes of it when he is forgotten, and who is told it in an export of
 * all that is known of him. A test compares it with what PostgreSQL has: a column that names somebody stands here, or among
 * those that say which of the staff has done something.
 *
 * The order is the one in which rows are locked: see README, "Invariants".
 */
export interface PersonalTable {
  /** The column that names him; or one that names a row of another table here, which does. */
  readonly by: string | readonly [column: string, table: string];
  /** What tells his rows apart, as far as `by` does not. */
  readonly key: readonly string[];
  /** `kept`: nothing in it says who he is, and the books need it; `gone`: with all its rows; else these columns are written over. */
  readonly erased: 'kept' | 'gone' | Readonly<Record<string, string>>;
  readonly told: 'him' | 'staff' | 'nobody'; // Staff are told what he is, too.
}

/** SQL of what is written over. `$now` is the moment of forgetting. */
const [EMPTY, NONE, NULL] = ["''", "'[]'", 'null'] as const;
/** Where a check says that it is there together with something else. */
const emptied = (column: string) => `case when ${column} is not null then '' end`;
/** What staff have given him says why, in their words. */
const UNREASONED = `case when because ? 'reason' then because || '{"reason": ""}' else because end`;
const him = { told: 'him' } as const;
const staff = { told: 'staff' } as const;
const nobody = { told: 'nobody' } as const;
const kept = { erased: 'kept' } as const;
const gone = { erased: 'gone' } as const;
const ofOrders = { by: ['order_id', 'orders'] } as const;
const byUser = { by: 'user_id' } as const;

export const PERSONAL: Readonly<Record<string, PersonalTable>> = {
  users: { by: 'id', key: ['id'], ...him, erased: { openid: EMPTY, nickname: EMPTY, avatar: EMPTY } },
  addresses: { ...byUser, key: ['id'], ...gone, ...him },
  birthdays: { ...byUser, key: [], ...gone, ...him },
  teams: { by: 'opened_by', key: ['id'], erased: { words: EMPTY }, ...him },
  team_seats: { ...byUser, key: ['team_id', 'position'], ...kept, ...him },
  orders: { by: 'buyer_id', key: ['id'], erased: { sealed: NULL, remark: EMPTY, hidden_at: '$now' }, ...him },
  order_lines: { ...ofOrders, key: ['order_id', 'sku_id'], ...kept, ...nobody }, // Receipts say the same.
  order_words: { ...ofOrders, key: ['order_id'], erased: { reach: "'{}'" }, ...nobody },
  order_notes: { ...ofOrders, key: ['order_id', 'number'], ...gone, ...staff },
  price_changes: { ...ofOrders, key: ['order_id', 'number'], ...kept, ...him },
  parcels: { ...ofOrders, key: ['id'], erased: { events: NONE }, ...him },
  payments: { by: 'buyer_id', key: ['no'], ...kept, ...him },
  refunds: { ...ofOrders, key: ['no'], erased: { settled_words: emptied('settled_words') }, ...him },
  after_sales: { by: 'buyer_id', key: ['id'], erased: { words: EMPTY, pictures: NONE }, ...him },
  after_sale_events: {
    by: ['after_sale_id', 'after_sales'],
    key: ['after_sale_id', 'number'],
    erased: { words: EMPTY, pictures: NONE },
    ...him,
  },
  invoices: { by: 'buyer_id', key: ['id'], erased: { sealed: NULL, remark: EMPTY, link: emptied('link') }, ...him },
  commissions: { by: 'customer_id', key: ['order_id'], ...kept, ...staff },
  payouts: { ...byUser, key: ['id'], ...kept, ...him },
  leader_accounts: { ...byUser, key: [], ...kept, ...him },
  leaders: { ...byUser, key: [], erased: { words: EMPTY, on_board: 'false' }, ...him },
  leader_events: { ...byUser, key: ['number'], erased: { words: EMPTY }, ...him },
  handovers: { by: 'from_id', key: ['id'], ...kept, ...staff },
  bindings: { by: 'customer_id', key: ['turn'], ...kept, ...him },
  coupons: { ...byUser, key: ['id'], erased: { reason: emptied('reason') }, ...him },
  purse_lots: {
    ...byUser,
    key: ['id'],
    erased: {
      because: UNREASONED,
      expires_at: 'case when left_over > 0 then least(expires_at, $now) else expires_at end',
    },
    ...him,
  },
  purse_spends: { ...ofOrders, key: ['order_id', 'lot_id'], ...kept, ...him },
  purse_debts: { ...byUser, key: [], ...kept, ...him },
  envelopes: { by: 'sender_id', key: ['id'], erased: { words: `'{"zh": "", "en": ""}'` }, ...him },
  envelope_shares: { ...byUser, key: ['envelope_id', 'position'], ...kept, ...him },
  cards: { ...byUser, key: ['id'], ...kept, ...him },
  card_payments: { ...byUser, key: ['no'], ...kept, ...him },
  card_refunds: { by: ['card_id', 'cards'], key: ['no'], erased: { settled_words: emptied('settled_words') }, ...him },
  members: { ...byUser, key: [], ...kept, ...him },
  growth_log: { ...byUser, key: ['id'], erased: { because: UNREASONED }, ...him },
  adjustments: { ...byUser, key: ['id'], erased: { reason: EMPTY }, ...him },
  check_ins: { ...byUser, key: ['day'], ...kept, ...him },
  order_rewards: { ...byUser, key: ['order_id'], ...kept, ...him },
  owed_coupons: { ...byUser, key: ['order_id'], ...kept, ...him },
  points_orders: { ...byUser, key: ['order_id'], ...kept, ...him },
  reviews: { by: 'author_id', key: ['id'], erased: { anonymous: 'true', featurable: 'false' }, ...him },
  review_follows: { by: ['review_id', 'reviews'], key: ['review_id'], ...kept, ...him },
  review_rewards: { ...byUser, key: ['order_id'], ...kept, ...him },
  review_votes: { ...byUser, key: ['review_id'], ...kept, ...him },
  cart_lines: { ...byUser, key: ['sku_id'], ...gone, ...him },
  favourites: { ...byUser, key: ['goods_id'], ...gone, ...him },
  footprints: { ...byUser, key: ['day', 'goods_id'], ...gone, ...him },
  restock_notices: { ...byUser, key: ['sku_id'], ...gone, ...him },
  search_marks: { ...byUser, key: ['day', 'word'], ...gone, ...him },
  grants: { ...byUser, key: ['message'], ...gone, ...him },
  inbox: { ...byUser, key: ['id'], ...gone, ...him },
  message_choices: { ...byUser, key: [], ...gone, ...him },
  live_cards: { ...byUser, key: ['team_id', 'activity_id'], erased: { user_id: NULL, code: NULL }, ...nobody },
  coupon_marks: { ...byUser, key: ['template_id', 'mark', 'position'], ...gone, ...him },
  coupon_wrong_codes: { ...byUser, key: ['day'], ...gone, ...nobody },
  share_links: { by: 'sharer_id', key: ['code'], ...kept, ...him },
  share_opens: { ...byUser, key: ['code'], ...kept, ...him },
  order_shares: { by: 'buyer_id', key: ['order_id'], ...kept, ...him },
  group_people: { ...byUser, key: ['group_id'], erased: { shown: 'false' }, ...him },
  group_orders: { by: 'buyer_id', key: ['order_id'], ...kept, ...nobody },
  store_visits: { by: 'visitor_id', key: ['user_id', 'day'], ...kept, ...him },
  storefronts: {
    ...{ ...byUser, key: [], ...him },
    erased: {
      ...{ name: "'—'", story: EMPTY, claim: EMPTY, face: EMPTY, own_face: "'none'", is_open: 'false' },
      ...{ badge: NULL, badge_of: NULL, badge_by: NULL, badge_at: NULL },
    },
  },
  storefront_picks: { ...byUser, key: ['goods_id'], erased: { words: EMPTY }, ...him },
  lesson_reads: { ...byUser, key: ['lesson_id'], ...gone, ...him },
  visit_days: { ...byUser, key: ['day'], ...gone, ...him },
  customer_facts: { ...byUser, key: [], erased: { province: NULL }, ...staff },
  customer_touches: { ...byUser, key: ['tx'], ...kept, ...nobody }, // What is to be counted again.
  figure_parts: { ...byUser, key: ['figure', 'day', 'key'], ...kept, ...nobody }, // Sums of what stands above.
  customer_tags: { ...byUser, key: ['tag_id'], ...gone, ...staff },
  customer_remarks: { ...byUser, key: [], ...gone, ...staff },
  customer_notes: { ...byUser, key: ['id'], ...gone, ...staff },
  care_tasks: { ...byUser, key: ['id'], erased: { note: EMPTY }, ...staff },
  unmaskings: { by: 'of_id', key: ['id'], ...kept, ...staff },
  erasures: { ...byUser, key: ['at'], ...kept, ...nobody },
  staff: { ...byUser, key: [], erased: { name: EMPTY }, ...him },
  requests: { ...byUser, key: ['request_id'], ...kept, ...nobody }, // Emptied by `erase` itself.
};

/** Columns that say which of the staff, or which leader, has to do with a row: it is about somebody else, or about nobody. */
export const BY_OTHERS: ReadonlySet<string> = new Set([
  ...[
    'adjustments.staff_id',
    'bindings.leader_id',
    'care_tasks.taken_by',
    'care_tasks.ended_by',
    'commissions.leader_id',
  ],
  ...[
    'customer_notes.by_id',
    'customer_remarks.by_id',
    'customer_tags.by_id',
    'deeds.by_id',
    'differences.resolved_by',
  ],
  ...['erasures.by_id', 'handovers.by_id', 'handovers.to_id', 'home_drafts.saved_by', 'home_drafts.shown_by'],
  ...[
    'data_moves.user_id',
    'import_pieces.user_id',
    'leader_events.by_id',
    'order_notes.by_id',
    'orders.leader_id',
    'payouts.approved_by',
  ],
  ...['price_changes.by_id', 'refunds.settled_by', 'review_log.staff_id', 'share_opens.sharer_id', 'staff.by_id'],
  ...['staff.left_by', 'staff_invites.by_id', 'staff_invites.used_by', 'stock_log.staff_id', 'store_visits.user_id'],
  ...['storefronts.badge_by', 'storefronts.shut_by', 'share_links.store_id', 'teams.leader_id', 'unmaskings.by_id'],
  ...['after_sale_events.user_id', 'card_refunds.settled_by', 'coupons.given_by'],
]);
