import * as z from 'zod';
import { assert } from '@/domain/bug';
import { Refusal } from '@/domain/refusal';
import { type Instant, seconds } from '@/domain/time';
import type { Wechat } from './wechat';
import { type AskWechat, askingWechat } from './wechatApi/asking';
import { checkPicture } from './wechatApi/checkPicture';
import { riskRank } from './wechatApi/riskRank';
import { uploadShipping } from './wechatApi/shipping';
import { WechatRefused } from './wechatApi/talk';
import { within } from './wechatApi/within';

export interface WechatSettings {
  readonly url: string; // https://api.weixin.qq.com
  readonly appId: string;
  readonly appSecret: string;
  readonly mchId: string; // whose payments WeChat is told about
  readonly version?: 'release' | 'trial' | 'develop'; // the one that cards, messages and codes open
  readonly homePage?: string; // where a card leads that has no path of its own
}

const NOT_GRANTED = 43101;
const LEFT_AS_IT_IS = new Set([47501, 47502, 47504]); // An unknown card, one that is full or over already, one of yesterday.
const LONGEST_TEXT = 2_500;
const LONGEST_SCENE = 32;
const LONGEST_PAGE = 1_024;
const LONGEST_THING = 20; // WeChat refuses the whole message for one letter more.
const CODE_WIDTH = 430;
// biome-ignore lint/suspicious/noTemplateCurlyInString: WeChat puts the number of the payment in its place.
const ORDER_NUMBER = '${商品订单号}';
const LONGEST_CHECK = seconds(3); // With its token: somebody is waiting to buy.

const activity = z.object({ activity_id: z.string().min(1) });
const linked = z.object({ link: z.string().min(1) });
const checked = z.object({ result: z.object({ suggest: z.string() }) });

/**
 * WeChat's own services. Throws Outage where nobody answers within 5 s or where WeChat is busy, WechatRefused
 * (with its errcode) for any other no. A token that WeChat refuses is replaced once.
 */
export function openWechat(
  settings: WechatSettings,
  clock: { now(): Instant },
  ask: AskWechat = askingWechat(settings, clock),
): Wechat {
  const { mchId } = settings;
  const version = settings.version ?? 'release';
  const homePage = settings.homePage ?? 'pages/home/index';

  return {
    async createActivity() {
      const { json } = await ask('/cgi-bin/message/wxopen/activityid/create');
      return { activityId: activity.parse(json).activity_id };
    },

    async updateCard({ activityId, state, members, room, path }) {
      const parameters = {
        member_count: String(members),
        room_limit: String(room),
        ...(state === 1 ? { path: path ?? homePage, version_type: version } : {}), // Without these WeChat refuses.
      };
      try {
        await ask('/cgi-bin/message/wxopen/updatablemsg/send', {
          activity_id: activityId,
          target_state: state,
          template_info: { parameter_list: Object.entries(parameters).map(([name, value]) => ({ name, value })) },
        });
      } catch (error) {
        if (!(error instanceof WechatRefused && LEFT_AS_IT_IS.has(error.code))) throw error;
      }
    },

    async tell({ openid, templateId, page, data }) {
      const written = Object.entries(data).map(([name, value]) => [name, { value: fitting(name, value) }]);
      const message = { touser: openid, template_id: templateId, page, data: Object.fromEntries(written) };
      const states = { release: 'formal', trial: 'trial', develop: 'developer' };
      try {
        await ask('/cgi-bin/message/subscribe/send', {
          ...message,
          miniprogram_state: states[version],
          lang: 'zh_CN',
        });
      } catch (error) {
        if (error instanceof WechatRefused && error.code === NOT_GRANTED) throw new Refusal('message_not_granted');
        throw error;
      }
    },

    async checkText({ openid, text, scene }) {
      assert(text.length <= LONGEST_TEXT, 'a text to be checked is not longer than WeChat takes');
      const asked = ask('/wxa/msg_sec_check', { version: 2, openid, scene, content: text });
      const { json } = await within(LONGEST_CHECK, asked);
      // "review" means that a person should look at it: until one has, others do not see it.
      return checked.parse(json).result.suggest === 'pass' ? 'pass' : 'risky';
    },

    checkPicture: ({ picture }) => checkPicture(ask, picture),

    riskRank: (openid, ip) => riskRank(ask, { appId: settings.appId, openid, ip }),

    uploadShipping: (shipping) => uploadShipping(ask, mchId, shipping),

    async registerOrderPath(path) {
      assert(path.includes(ORDER_NUMBER), 'the path of an order names its number');
      await ask('/wxa/sec/order/update_order_detail_path', { path });
    },

    async code({ scene, page }) {
      assert(scene.length <= LONGEST_SCENE, 'a scene is not longer than WeChat takes');
      const { picture } = await ask('/wxa/getwxacodeunlimit', {
        scene,
        page: page.replace(/^\/+/, ''),
        check_path: false, // It may be a page of the version that is just being reviewed.
        env_version: version,
        width: CODE_WIDTH,
      });
      assert(picture, 'WeChat answers with the picture of a code');
      return picture;
    },

    async shortLink({ page, query, title }) {
      const url = page.replace(/^\/+/, '') + (query ? `?${query}` : '');
      assert(url.length <= LONGEST_PAGE, 'a page to be linked is not longer than WeChat takes');
      const { json } = await ask('/wxa/genwxashortlink', { page_url: url, page_title: title, is_permanent: false });
      return linked.parse(json).link;
    },
  };
}

/** The key of a value says what it is: thing1, amount2. A thing that is too long is cut, never in a character. */
const fitting = (name: string, value: string) =>
  name.startsWith('thing') && value.length > LONGEST_THING
    ? `${value.slice(0, LONGEST_THING - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : value;
