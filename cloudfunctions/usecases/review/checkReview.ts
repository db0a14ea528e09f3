import type { ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { type Review, type Said, type Verdict, weightOf } from '@/domain/review';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import { rewardReview } from '../member/reviewGrowth';
import { COMMENT } from './judgement';

type Asked = Extract<Effect, { kind: 'check_review' }>;

/** Asks WeChat about what others are not yet shown of a review. Risky, it is never shown, and its author is told why. */
export async function checkReview(shopId: ShopId, asked: Asked, platform: Platform): Promise<void> {
  const { database, clock } = platform;
  const { review, author } = await database.look(shopId, async (shop) => {
    const found = await shop.reviews.get(asked.reviewId);
    return { review: found, author: await shop.users.get(found.authorId) };
  });
  const said = partOf(review, asked.part);
  if (said?.verdict !== 'asked' || !author) return;
  const verdict = await verdictOn(said, asked, author.openid, platform);

  await database.transact(shopId, async (tx) => {
    await tx.users.lock(review.authorId);
    const before = await tx.reviews.lock(asked.reviewId);
    const after = judged(before, asked.part, verdict);
    await tx.reviews.save(after);
    await tx.reviewSums.replace(before.goodsId, weightOf(before), weightOf(after));
    await rewardReview(tx, after, clock.now());
  });
}

const partOf = (review: Review, part: Asked['part']): Said | undefined => (part === 'first' ? review : review.follow);

/** What was decided meanwhile, by another sender, stays decided. */
function judged(review: Review, part: Asked['part'], verdict: Verdict): Review {
  if (partOf(review, part)?.verdict !== 'asked') return review;
  return part === 'first' ? { ...review, verdict } : { ...review, follow: { ...review.follow!, verdict } };
}

async function verdictOn(said: Said, asked: Asked, openid: string, { wechat, files }: Platform): Promise<Verdict> {
  if (asked.words && (await wechat.checkText({ openid, text: said.words, scene: COMMENT })) === 'risky') {
    return 'text_risky';
  }
  for (const fileId of said.pictures) {
    if ((await onPicture(fileId)) === 'risky') return 'picture_risky';
  }
  return 'passed';

  /** What is no picture, or is not there, is not shown either: only a phone that was tampered with names one. */
  function onPicture(fileId: string): Promise<'pass' | 'risky'> {
    const checked = files.read(fileId).then((picture) => wechat.checkPicture({ openid, picture }));
    return checked.catch((error: unknown) => {
      if (error instanceof Refusal) return 'risky';
      throw error;
    });
  }
}
