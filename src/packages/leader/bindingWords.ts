import type { ReferralRule } from '@/domain/referral';
import type { Texts } from '@/texts/zh';

type ApplyTexts = Texts['leader']['apply'];

/** Whose customer somebody becomes, as this shop has it. */
export function bindingWords(rule: ReferralRule, { binding, joined }: Pick<ApplyTexts, 'binding' | 'joined'>): string {
  const { bindBy, at, whom, protectedFor, lasts } = rule;
  const by = bindBy === 'first' ? 'first' : 'last';
  const who = at === 'visit' ? binding[`${by}Visit`] : binding[`${by}Order`];
  const said = [
    who,
    whom === 'new' && binding.isNew,
    by === 'last' && protectedFor > 0 && binding.protects(protectedFor),
    lasts ? binding.lasts(lasts) : binding.always,
    binding.not,
  ];
  return joined(said.filter((one) => typeof one === 'string'));
}
