import { observable } from 'mobx';
import { type Client, openClient } from '@/api/client';
import type { AdminContract } from '@/contract/admin';
import type { OutputOf } from '@/contract/endpoint';
import type { visit } from '@/contract/person';
import type { ShopContract } from '@/contract/shop';
import { USUAL_DEADLINES } from '@/domain/deadlines';
import type { RequestId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import { CHANCE_IN_FOLDER, folderOf, PROOF_IN_FOLDER } from '@/domain/upload';
import { Session } from '@/stores/session';
import type { Shop } from '@/stores/shop';
import { zh } from '@/texts/zh';
import { noon } from '../support/fixtures';

export const xiaoman: OutputOf<typeof visit> = {
  me: { userId: 'user_xiaoman', nickname: '林小满', avatar: '' },
  shop: { name: '拼集', deadlines: USUAL_DEADLINES },
  templates: {
    team_formed: 'formed',
    team_lapsed: 'lapsed',
    order_shipped: 'shipped',
    seat_left: 'seat',
    refund_done: 'refund',
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
  inCart: 2,
  unread: 3,
};

/**
 * The app around a store: 小满 has been greeted at noon, and the shop knows only the endpoints given, and gives folders
 * to upload into.
 */
export async function fakeShop<Name extends keyof ShopContract>(given: Pick<Client<ShopContract>, Name>) {
  let folders = 0;
  const uploadFolder = async () => {
    folders += 1;
    return { folder: folderOf(String(folders).padStart(CHANCE_IN_FOLDER, '0'), 'f'.repeat(PROOF_IN_FOLDER)) };
  };
  const api = { uploadFolder, ...given } as Pick<Client<ShopContract>, Name | 'uploadFolder'>;
  const clock = observable({ now: noon as Instant });
  let made = 0;
  const newRequestId = (): RequestId => {
    made += 1;
    return `request_${made}`;
  };
  const session = new Session({ visit: async () => xiaoman }, () => 'request_visit');
  await session.begin('zh');
  const language = { name: 'zh' as const, texts: zh, choose() {}, words: (words: { readonly zh: string }) => words.zh };
  const admin = openClient<AdminContract>('admin', () => Promise.reject(new Error('小满 is not of the staff')));
  return { api, admin, session, clock, language, newRequestId } satisfies Shop<Name | 'uploadFolder'>;
}
