import type { OutputOf } from '@/contract/endpoint';
import type { GoodsCard, GoodsView } from '@/contract/goods';
import type { ShopContract } from '@/contract/shop';
import type { CampaignView, TeamView } from '@/contract/team';
import { USUAL_DEADLINES } from '@/domain/deadlines';
import { fen } from '@/domain/money';
import { hours, type Instant, later } from '@/domain/time';
import { both, freight } from '../support/fixtures';

const now = Date.now() as Instant;

export const visited: OutputOf<ShopContract['visit']> = {
  me: { userId: 'user_xiaoman', nickname: '林小满', avatar: '' },
  shop: { name: '拼集', deadlines: USUAL_DEADLINES },
  templates: {
    team_formed: 'formed',
    team_lapsed: 'lapsed',
    order_shipped: 'shipped',
    seat_left: '',
    refund_done: '',
    goods_back: 'back',
    after_sale: '',
    credit_expiring: '',
    points_expiring: '',
    tier_falling: '',
    coupon_given: '',
    card_ending: '',
    leader_news: '',
    customers_moved: '',
    payout_news: '',
  },
  inCart: 0,
  unread: 0,
};

const teaCampaign: CampaignView = {
  id: 'campaign_tea',
  rule: { kind: 'standard' },
  audience: 'all',
  freightFree: false,
  size: 3,
  lasts: hours(24),
  limits: { units: 2 },
  startsAt: 0,
  endsAt: later(now, hours(240)),
  prices: [{ skuId: 'sku_box', price: fen(59_00) }],
};

/** 岚姐's team of three: she and 阿哲 have paid, one seat is free. */
export const lansTeam: TeamView = {
  ...{ id: 'team_lan', goodsId: 'goods_tea', campaignId: 'campaign_tea', leaderId: 'user_lan', openedBy: 'user_lan' },
  ...{ leader: '岚姐' },
  ...{ title: { zh: '正岩肉桂', en: 'Rock oolong' }, picture: '/tea.webp', wide: '/tea.wide.webp' },
  ...{
    price: fen(59_00),
    alone: fen(88_00),
    saves: fen(29_00),
    lowest: fen(59_00),
    status: 'open',
    size: 3,
    needs: 3,
    given: 0,
  },
  ...{
    deadline: later(now, hours(3)),
    words: '晚上一起喝',
    isListed: true,
    rule: { kind: 'standard' },
    campaign: teaCampaign,
  },
  seats: [
    { userId: 'user_lan', nickname: '岚姐', avatar: '', position: 1, paid: true, at: later(now, -hours(2)) },
    { userId: 'user_zhe', nickname: '阿哲', avatar: '', position: 2, paid: true, at: later(now, -hours(1)) },
  ],
};

export const teaCard: GoodsCard = {
  ...{ id: 'goods_tea', title: { zh: '正岩肉桂', en: 'Rock oolong' }, picture: '/tea.webp', price: fen(88_00) },
  ...{
    team: { campaignId: 'campaign_tea', rule: { kind: 'standard' }, size: 3, price: fen(59_00), lowest: fen(59_00) },
    received: 12,
    soldOut: false,
  },
};
export const bagCard: GoodsCard = {
  ...{ id: 'goods_bag', title: { zh: '帆布包', en: 'Canvas bag' }, picture: '/bag.webp', price: fen(129_00) },
  ...{ received: 0, soldOut: false },
};

export const tea: GoodsView = {
  ...{ id: 'goods_tea', categoryId: 'category_tea', title: teaCard.title, longTitle: both('武夷正岩肉桂 50 克') },
  specs: [{ name: both('重量'), options: [both('50 克')] }],
  skus: [{ id: 'sku_box', options: [0], price: fen(88_00), teamPrice: fen(59_00), stock: 10, picture: 0 }],
  pictures: [{ full: '/tea.webp', list: '/tea.list.webp' }],
  ...{ wide: '/tea.wide.webp', facts: [], detail: [], promises: [both('七天无理由')], onSale: true, received: 12 },
  campaign: teaCampaign,
  ...{ teams: [lansTeam], teamsCount: 1, freight, reductions: [] },
};

export const readersOfTea: OutputOf<ShopContract['viewReaders']> = {
  summary: { count: 1, stars: 5, byStars: [0, 0, 0, 0, 1], pictured: 0, followed: 0 },
  newest: [
    {
      ...{ id: 'review_1', author: { nickname: '林**', avatar: '' }, stars: 5, words: '香', pictures: [] },
      ...{ options: both('50 克'), writtenAt: now, helpful: 3, voted: false, mine: false },
      reply: { words: '谢谢', at: now },
    },
  ],
  ...{ kept: false, awaited: [] },
};

export const homePage: OutputOf<ShopContract['viewHome']> = {
  hints: [both('肉桂')],
  blocks: [
    { kind: 'teams', teams: [lansTeam], count: 7 },
    { kind: 'categories', categories: [{ id: 'category_tea', title: { zh: '茶', en: 'Tea' }, picture: '' }] },
    { kind: 'goods', title: { zh: '一起买更好', en: 'Better together' } },
  ],
};
