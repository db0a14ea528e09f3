import type { TeamId } from '@/domain/id';
import { hours, type Milliseconds } from '@/domain/time';
import { catalogue } from './catalogue/all';
import { type DemoOptions, enter } from './enter';
import { kinds } from './kinds';
import { people } from './people';
import { searchAround } from './searches';
import { skuIdOf } from './seed';
import { type DemoTeam, teams } from './teams';
import type { Visitor } from './visitor';

/** A team whose leader has sent its card into the chat. */
export interface SharedTeam {
  readonly teamId: TeamId;
  readonly leader: Visitor;
}

type Options = DemoOptions & {
  /** Sets the clock of the whole simulation to so long before the present. */
  readonly goBack: (ago: Milliseconds) => Promise<void>;
  readonly onProgress?: (done: number, all: number) => void;
};

/**
 * Opens the teams that wait when the shop is first seen: demo people order and pay through the doors, at the hour
 * that leaves each team its time. Nothing is written past the shop. Returns what those shared who have sent a card.
 */
export async function openWaitingTeams({ goBack, onProgress = () => {}, ...options }: Options): Promise<SharedTeam[]> {
  const shared: SharedTeam[] = [];
  const opened = [...teams].sort((a, b) => b.hoursLeft - a.hoursLeft).reverse();
  for (const [done, team] of opened.entries()) {
    onProgress(done, opened.length);
    await goBack(hours(lastingOf(team) - team.hoursLeft));
    const [leader, ...friends] = team.seats;
    const first = await enter(options, leader!.openid);
    const { teamId } = await first.openTeam(
      `campaign_${team.goods.replace(/[^0-9A-Za-z]/g, '')}`,
      skuIdOf(team.goods, leader!.options),
      team.says,
    );
    for (const friend of friends) {
      const person = await enter(options, friend.openid);
      await person.joinTeam(teamId, skuIdOf(team.goods, friend.options));
    }
    if (team.isShared) shared.push({ teamId, leader: first });
  }
  for (const { openid } of people.slice(0, 4)) await enter(options, openid);
  await goBack(0);
  await searchAround(options);
  return shared;
}

const lastingOf = ({ goods }: DemoTeam) =>
  catalogue.find(({ key }) => key === goods)?.team?.hours ?? kinds[goods]?.hours ?? 24;
