import { Refused } from './refused';
import type { World } from './world';

/**
 * The words that this WeChat finds risky: enough to see what the shop does about it. WeChat's own lists are not known.
 * The last of each list is for tests and demonstrations.
 */
export const RISKY_WORDS = ['赌博', '代开发票', '加微信返现', 'casino', '违规词'];
/** And those that a person would have to look at. */
export const DOUBTFUL_WORDS = ['包治百病', 'miracle cure', '待审词'];

/** POST /wxa/msg_sec_check, version 2 */
export function checkText(world: World, asked: any) {
  const { version, openid, scene, content } = asked ?? {};
  if (Number(version) !== 2 || typeof content !== 'string') throw new Refused(47001, 'data format error');
  if (![1, 2, 3, 4].includes(scene)) throw new Refused(47001, 'data format error');
  if (typeof openid !== 'string' || openid === '') throw new Refused(40003, 'invalid openid');
  if (content.length > 2_500) throw new Refused(45002, 'content size out of limit');

  const text = content.toLowerCase();
  const found = (words: readonly string[]) => words.find((word) => text.includes(word));
  const suggest = found(RISKY_WORDS) ? 'risky' : found(DOUBTFUL_WORDS) ? 'review' : 'pass';
  const label = suggest === 'pass' ? 100 : 20013;
  const zh = { pass: '可以发', review: '要人看', risky: '不能发' }[suggest];
  const title = { zh: '内容检查', en: 'Text checked' };
  world.tell({ kind: 'check', title, detail: { zh, en: suggest }, about: { openid, suggest } });
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    trace_id: `${Date.now()}`,
  };
}
