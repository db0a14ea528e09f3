import { refuseIf } from '@/domain/refusal';
import type { Verdict } from '@/domain/review';
import type { Caller } from '../../door/caller';
import type { Platform } from '../../platform/platform';

export const COMMENT = 2; // WeChat's scene of a text

/** What is known of words before they are stored. */
export type Known = 'pass' | 'not_known';

/**
 * WeChat is asked about words while their author waits, so that he can say it in another way: refuses
 * `text_not_allowed`. A WeChat that is silent keeps nobody from writing: a letter asks again.
 */
export async function askAboutWords(
  { words: text }: { readonly words: string },
  { openid }: Caller,
  { wechat, log }: Platform,
): Promise<Known> {
  if (text === '') return 'pass';
  const verdict = await wechat.checkText({ openid, text, scene: COMMENT }).catch((error: unknown) => {
    log.failure('what somebody wrote', error);
    return 'not_known' as const;
  });
  refuseIf(verdict === 'risky' ? 'text_not_allowed' : undefined);
  return verdict === 'risky' ? 'not_known' : verdict;
}

/** Pictures are always asked about afterwards: nine of them would keep somebody waiting. */
export const verdictOf = (words: Known, pictures: readonly string[]): Verdict =>
  words === 'pass' && pictures.length === 0 ? 'passed' : 'asked';
