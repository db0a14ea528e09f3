import { admin as contract } from '@/contract/admin';
import { assert } from '@/domain/bug';
import * as ledger from '@/domain/ledger';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';

const PAGE = 20;

export const viewCardRule = query(contract.viewCardRule, async (_, { shop, settings, now }) => {
  const { card: rule } = await shop.rules.all();
  return {
    rule,
    sells: settings.sellsCards,
    running: await shop.cards.count(now),
    ...(await shop.cardPayments.sums()),
  };
});

/** Terms that were sold keep what was promised with them: it is written on each. */
export const putCardRule = command('putCardRule', contract.putCardRule, async ({ rule }, { tx, now }) => {
  if (rule) await tx.rules.put('card', rule, now);
  else await tx.rules.remove('card');
  return {};
});

export const listCardRefunds = query(contract.listCardRefunds, async ({ cursor }, { shop }) => {
  const found = await shop.cardRefunds.failed(cursor, PAGE + 1);
  const shown = found.slice(0, PAGE);
  const cards = await shop.cards.some(shown.map(({ cardId }) => cardId));
  const people = await shop.users.named([...cards.values()].map(({ userId }) => userId));
  const items = shown.map(({ no, amount, because, cardId, endedAt }) => {
    const card = cards.get(cardId);
    assert(card && card.plan !== 'trial', `${no} is of a card that was paid`);
    const { title, plan, userId } = card;
    return { no, amount, because, cardId, endedAt, title, plan, nickname: people.get(userId)?.nickname ?? '' };
  });
  return { items, next: found.length > PAGE ? shown.at(-1)?.no : undefined };
});

/** The books say so once, with who said it and how. */
export const settleCardRefund = command(
  'settleCardRefund',
  contract.settleCardRefund,
  async ({ refundNo, words }, { tx, now, caller }) => {
    const refund = await tx.cardRefunds.lock(refundNo);
    refuseIf(refund.status === 'failed' ? undefined : 'card_refund_moved_on');
    refuseIf((await tx.outbox.bury(`${refundNo}.refund`, now)) ? undefined : 'card_refund_moved_on');
    await tx.cardRefunds.settle(refundNo, caller.userId, words, now);
    await tx.ledger.post(ledger.cardRefundDone(refundNo, refund.amount, now));
    return {};
  },
);
