/** WeChat has understood and says no, and why, in its own word. */
export interface Refused {
  readonly refused: string;
}

/**
 * What WeChat answers, or that it will not have it. Where it does not know us (a key that ran out, a product that is not
 * open yet), that says nothing of this payout: it is tried again, and a person sees it.
 */
export async function unlessRefused<T>(asked: Promise<T>): Promise<T | Refused> {
  try {
    return await asked;
  } catch (error) {
    const { name, status, code } = error as { name?: unknown; status?: unknown; code?: unknown };
    if (name !== 'PayRefused' || status === 401 || status === 403) throw error;
    return { refused: String(code) };
  }
}
export const isRefused = (answer: object): answer is Refused => 'refused' in answer;
