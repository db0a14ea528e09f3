import type { Fen } from '@/domain/money';

/**
 * 商家转账: money from the merchant to somebody's WeChat, which he has to confirm on his phone. Numbers are ours
 * (`out_bill_no`), so that to ask twice with the same one is to ask once.
 */
export interface Transfers {
  /**
   * Asks WeChat to hold it ready for him. Asked again with the same number and content it says how far that one is, with
   * a package that is good now. Throws PayRefused where WeChat will not, and has not under this number.
   */
  send(asked: {
    readonly payoutNo: string; // 1 to 32 of [0-9A-Za-z]
    readonly openid: string;
    readonly amount: Fen; //      ¥0.10 to below ¥2,000: from there on WeChat wants the real name.
    readonly remark: string; //   at most 32 characters, shown on the phone
  }): Promise<TransferFound>;
  /** How far it is. Nothing: WeChat has never heard of it. */
  find(payoutNo: string): Promise<TransferFound | undefined>;
  /**
   * Takes back what is not confirmed yet. What became of it is told by `find`, or by a notice. Throws PayRefused where it
   * is too late, or where WeChat does not know the number.
   */
  cancel(payoutNo: string): Promise<void>;
}

/** What the phone hands to wx.requestMerchantTransfer. */
export interface TransferSheet {
  readonly mchId: string;
  readonly appId: string;
  readonly package: string;
}

/**
 *   processing   WeChat has it in hand: ask again
 *   confirming   he has to confirm, with `package`, within 24 hours
 *   done, failed, cancelled    for good
 */
export interface TransferFound {
  readonly payoutNo: string;
  readonly amount: Fen;
  readonly state: 'processing' | 'confirming' | 'done' | 'failed' | 'cancelled';
  readonly package?: string | undefined; // Only while he has to confirm, and only told by `send`.
  readonly reason?: string | undefined; //  Why it failed, in WeChat's word: e.g. OVERDUE_CLOSE.
}
