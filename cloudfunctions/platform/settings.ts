import * as z from 'zod';
import { type DataKeys, dataKeysOf, wrongWithKeys } from '../storage/vault';
import type { TrackingSettings } from './parcelTracking';
import type { ShopSettings } from './platform';
import { endOf } from './shownKeys';
import type { WechatSettings } from './wechatApi';
import type { PaySettings } from './wechatPay/merchant';
import { TRANSFER_SCENES, type TransferScene } from './wechatPay/transferAnswers';
import type { VirtualPaySettings } from './wechatVirtualPay';

const url = z.url({ protocol: /^https?$/ });
const pem = (what: string) =>
  z
    .string()
    .refine((text) => text.includes(`-----BEGIN ${what}`), { error: `is not a PEM of a ${what.toLowerCase()}` });
/** What a deployment must, or may, set in its environment. README.md, "Settings", says where each comes from. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DATA_KEYS: z
    .string()
    .refine((listed) => wrongWithKeys(listed) === undefined, {
      error: ({ input }) => wrongWithKeys(String(input)) ?? '',
    })
    .transform(dataKeysOf),
  ASSETS_URL: z.string().min(1),
  TRUST_IDENTITY_HEADERS: z.enum(['yes', 'no']).default('no'),
  WECHAT_APP_ID: z.string().regex(/^wx[0-9a-z]{16}$/),
  WECHAT_APP_SECRET: z.string().min(1),
  WECHAT_API_URL: url.default('https://api.weixin.qq.com'),
  WECHAT_PAY_URL: url.default('https://api.mch.weixin.qq.com'),
  CLOUD_ENV: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  WECHAT_PAY_MCH_ID: z.string().regex(/^\d{8,32}$/),
  WECHAT_PAY_KEY_SERIAL: z.string().min(1),
  WECHAT_PAY_PRIVATE_KEY: pem('PRIVATE KEY'),
  WECHAT_PAY_API_V3_KEY: z
    .string()
    .refine((key) => new TextEncoder().encode(key).length === 32, { error: 'has not 32 bytes' }),
  WECHAT_PAY_PUBLIC_KEY_ID: z.string().min(1),
  WECHAT_PAY_PUBLIC_KEY: pem('PUBLIC KEY'),
  WECHAT_PAY_NOTIFY_URL: url,
  WECHAT_TRANSFER_SCENE_ID: z.enum(TRANSFER_SCENES).default('1005'),
  VIRTUAL_PAY_OFFER_ID: z.string().default(''),
  VIRTUAL_PAY_APP_KEY: z.string().default(''),
  VIRTUAL_PAY_SANDBOX: z.enum(['yes', 'no']).default('no'),
  PUSH_TOKEN: z.string().default(''),
  PUSH_AES_KEY: z
    .string()
    .regex(/^[0-9A-Za-z+/]{43}$/)
    .optional(),
  TRACKING_URL: url.default('https://poll.kuaidi100.com'),
  TRACKING_CUSTOMER: z.string().default(''),
  TRACKING_KEY: z.string().default(''),
  TEMPLATE_TEAM_FORMED: z.string().default(''),
  TEMPLATE_TEAM_LAPSED: z.string().default(''),
  TEMPLATE_SEAT_LEFT: z.string().default(''),
  TEMPLATE_REFUND_DONE: z.string().default(''),
  TEMPLATE_ORDER_SHIPPED: z.string().default(''),
  TEMPLATE_GOODS_BACK: z.string().default(''),
  TEMPLATE_AFTER_SALE: z.string().default(''),
  TEMPLATE_CREDIT_EXPIRING: z.string().default(''),
  TEMPLATE_POINTS_EXPIRING: z.string().default(''),
  TEMPLATE_TIER_FALLING: z.string().default(''),
  TEMPLATE_COUPON_GIVEN: z.string().default(''),
  TEMPLATE_CARD_ENDING: z.string().default(''),
  TEMPLATE_LEADER_NEWS: z.string().default(''),
  TEMPLATE_CUSTOMERS_MOVED: z.string().default(''),
  TEMPLATE_PAYOUT_NEWS: z.string().default(''),
});

export interface Settings {
  readonly databaseUrl: string | undefined;
  readonly dataKeys: DataKeys; // What is written about people is sealed with the first.
  readonly port: number;
  readonly trustIdentityHeaders: boolean;
  readonly shop: ShopSettings;
  readonly pay: PaySettings;
  readonly transferScene: TransferScene; // As what commissions are paid.
  readonly wechat: WechatSettings;
  readonly cloudEnv: string | undefined; // Whose files phones may show; nothing: WeChat says which cloud is not ours.
  readonly virtualPay: VirtualPaySettings | undefined; // Without them no card is sold.
  readonly tracking: TrackingSettings | undefined; // Without a key nobody is asked where parcels are.
}

export class SettingsMissing extends Error {
  override readonly name = 'SettingsMissing';
}

/** Reads them all before anything starts. Throws SettingsMissing, which lists everything that is wrong at once. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `  ${name} ${given[name] === undefined ? 'is missing' : `is wrong: ${message}`}`;
    });
    throw new SettingsMissing(`These settings must be put right before the shop can open:\n${wrong.join('\n')}`);
  }
  const all = read.data;
  return {
    databaseUrl: all.DATABASE_URL,
    dataKeys: all.DATA_KEYS,
    port: all.PORT,
    trustIdentityHeaders: all.TRUST_IDENTITY_HEADERS === 'yes',
    shop: {
      appId: all.WECHAT_APP_ID,
      mchId: all.WECHAT_PAY_MCH_ID,
      assetsUrl: all.ASSETS_URL.replace(/\/$/, ''),
      sellsCards: Boolean(all.VIRTUAL_PAY_OFFER_ID && all.VIRTUAL_PAY_APP_KEY),
      templates: {
        team_formed: all.TEMPLATE_TEAM_FORMED,
        team_lapsed: all.TEMPLATE_TEAM_LAPSED,
        seat_left: all.TEMPLATE_SEAT_LEFT,
        refund_done: all.TEMPLATE_REFUND_DONE,
        order_shipped: all.TEMPLATE_ORDER_SHIPPED,
        goods_back: all.TEMPLATE_GOODS_BACK,
        after_sale: all.TEMPLATE_AFTER_SALE,
        credit_expiring: all.TEMPLATE_CREDIT_EXPIRING,
        points_expiring: all.TEMPLATE_POINTS_EXPIRING,
        tier_falling: all.TEMPLATE_TIER_FALLING,
        coupon_given: all.TEMPLATE_COUPON_GIVEN,
        card_ending: all.TEMPLATE_CARD_ENDING,
        leader_news: all.TEMPLATE_LEADER_NEWS,
        customers_moved: all.TEMPLATE_CUSTOMERS_MOVED,
        payout_news: all.TEMPLATE_PAYOUT_NEWS,
      },
      keys: {
        ...{ appId: all.WECHAT_APP_ID, appSecret: endOf(all.WECHAT_APP_SECRET), mchId: all.WECHAT_PAY_MCH_ID },
        ...{ keySerial: endOf(all.WECHAT_PAY_KEY_SERIAL), privateKey: endOf(all.WECHAT_PAY_PRIVATE_KEY) },
        ...{ apiV3Key: endOf(all.WECHAT_PAY_API_V3_KEY), publicKeyId: endOf(all.WECHAT_PAY_PUBLIC_KEY_ID) },
        ...{ notifyUrl: all.WECHAT_PAY_NOTIFY_URL, transferScene: all.WECHAT_TRANSFER_SCENE_ID },
        virtualPay: all.VIRTUAL_PAY_OFFER_ID && endOf(all.VIRTUAL_PAY_APP_KEY),
        push: all.PUSH_TOKEN && endOf(all.PUSH_AES_KEY ?? ''),
        tracking: all.TRACKING_CUSTOMER && endOf(all.TRACKING_KEY),
        cloudEnv: all.CLOUD_ENV ?? '',
      },
    },
    pay: {
      url: all.WECHAT_PAY_URL,
      appId: all.WECHAT_APP_ID,
      mchId: all.WECHAT_PAY_MCH_ID,
      keySerial: all.WECHAT_PAY_KEY_SERIAL,
      privateKey: all.WECHAT_PAY_PRIVATE_KEY,
      apiV3Key: all.WECHAT_PAY_API_V3_KEY,
      keys: { [all.WECHAT_PAY_PUBLIC_KEY_ID]: all.WECHAT_PAY_PUBLIC_KEY },
      notifyUrl: all.WECHAT_PAY_NOTIFY_URL,
    },
    transferScene: all.WECHAT_TRANSFER_SCENE_ID,
    wechat: {
      url: all.WECHAT_API_URL,
      appId: all.WECHAT_APP_ID,
      appSecret: all.WECHAT_APP_SECRET,
      mchId: all.WECHAT_PAY_MCH_ID,
    },
    virtualPay:
      all.VIRTUAL_PAY_OFFER_ID && all.VIRTUAL_PAY_APP_KEY
        ? {
            ...{ url: all.WECHAT_API_URL, appId: all.WECHAT_APP_ID, appSecret: all.WECHAT_APP_SECRET },
            ...{ offerId: all.VIRTUAL_PAY_OFFER_ID, appKey: all.VIRTUAL_PAY_APP_KEY },
            sandbox: all.VIRTUAL_PAY_SANDBOX === 'yes',
            push:
              all.PUSH_TOKEN && all.PUSH_AES_KEY
                ? { appId: all.WECHAT_APP_ID, token: all.PUSH_TOKEN, aesKey: all.PUSH_AES_KEY }
                : undefined,
          }
        : undefined,
    cloudEnv: all.CLOUD_ENV,
    tracking:
      all.TRACKING_CUSTOMER && all.TRACKING_KEY
        ? { url: all.TRACKING_URL, customer: all.TRACKING_CUSTOMER, key: all.TRACKING_KEY }
        : undefined,
  };
}
