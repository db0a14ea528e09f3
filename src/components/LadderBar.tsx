import { observer } from 'mobx-react-lite';
import type { Offer } from '@/domain/campaign';
import { climbed, fills, priceAt } from '@/domain/ladder';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { endSentence, ladderSentence } from './ladderWords';
import { TierBar } from './TierBar';

interface Props {
  readonly tiers: readonly number[];
  readonly offer: Offer;
  readonly people: number; // Who have paid. 0: before there is a team.
  readonly ended?: boolean; // Nobody comes any more.
  readonly varies?: boolean; // Other kinds of the goods have other prices.
}

/** The tiers of a ladder with their prices, how far so many people have come, and what one more brings. */
export const LadderBar = observer(function LadderBar({ tiers, offer, people, ended = false, varies = false }: Props) {
  const { kinds } = useTexts();
  const { ladder: texts } = kinds;
  const full = fills(tiers, people);
  const { reached } = climbed(tiers, people);
  const said = ended ? endSentence(tiers, offer, people, texts) : ladderSentence(tiers, offer, people, texts);
  const steps = tiers.map((least, i) => {
    const price = money(priceAt(offer, i));
    return { title: texts.people(least), note: varies ? texts.from(price) : price, fill: full[i] ?? 0 };
  });
  const now = money(priceAt(offer, reached));
  return (
    <TierBar
      tiers={steps}
      reached={reached === undefined ? 0 : reached + 1}
      sentence={said}
      label={texts.aloud(people, now, said)}
    />
  );
});

/** Not all of its offers cost and fall alike. */
export const isVaried = (offers: readonly Offer[]) =>
  new Set(offers.map(({ price, tierPrices }) => JSON.stringify([price, tierPrices]))).size > 1;
