import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { TeamView } from '@/contract/team';
import { seatsFree } from '@/domain/team';
import type { Words } from '@/domain/words';
import { pathTo } from '@/navigation';
import { failedBy } from '@/stores/failed';
import { type Shop, useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { teamCard } from './cardOf';
import { cardPicture } from './cardPicture';

/** WeChat's template "成员正在加入，当前 n/m 人" for cards that change in the chat. */
const LIVE_TEMPLATE = '666F374D69D16C932E45D7E7D9F10CEF6177F5F5';

/** What onShareAppMessage gives back. */
interface Shared {
  readonly title: string;
  readonly path: string;
  readonly imageUrl?: string;
}

/** The card as it goes out at once, and the same with the picture that is being drawn, should it come in time. */
export const withPicture = (card: Shared, picture: Promise<string | undefined>) => ({
  ...card,
  promise: picture.then((imageUrl) => (imageUrl ? { ...card, imageUrl } : card)),
});

/**
 * The card of a team: what onShareAppMessage gives back. The picture is drawn when it is asked for; until then, or when
 * that takes too long, the goods' own picture is on it. The page needs a ShareCanvas.
 */
export function shareTeam(
  team: TeamView,
  { share }: Pick<Texts, 'share'>,
  say: (words: Words) => string,
  path = pathTo.team(team.id),
) {
  const card = { title: titleOf(team, share, say), path, imageUrl: team.wide };
  return withPicture(card, cardPicture(teamCard(team, share.card)));
}

/** What the card says above its picture. */
export function titleOf(team: TeamView, share: Texts['share'], say: (words: Words) => string): string {
  const title = say(team.title);
  const saves = team.saves > 0 ? money(team.saves) : undefined;
  if (team.status === 'lapsed') return share.over(title);
  if (team.status === 'formed') return saves ? share.formed(title, saves) : share.formedPlain(title);
  const free = seatsFree(team);
  if (free === 0) return share.held(title);
  return saves ? share.open(title, free, saves) : share.openPlain(title, free);
}

/**
 * Makes the cards of this team change in chats as friends sit down. Only who sits in the team can ask for it; for
 * everybody else, and when it fails, the card is a plain one.
 */
export function useLiveCard(team: TeamView | undefined): void {
  const shop = useShop();
  const isLive = team?.status === 'open' && team.mine?.paid === true;
  const members = team?.seats.filter(({ paid }) => paid).length;
  const teamId = team?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew only when somebody has sat down
  useEffect(() => {
    if (teamId) void (isLive ? makeLive(shop, teamId) : makePlain());
  }, [teamId, isLive, members]);
}

async function makeLive(shop: Pick<Shop<'liveCard'>, 'api' | 'newRequestId'>, teamId: TeamView['id']): Promise<void> {
  try {
    const { activityId, members, room } = await shop.api.liveCard({ requestId: shop.newRequestId(), teamId });
    const parameterList = [
      { name: 'member_count', value: String(members) },
      { name: 'room_limit', value: String(room) },
    ];
    const templateInfo = { templateId: LIVE_TEMPLATE, parameterList };
    await update({ withShareTicket: true, isUpdatableMessage: true, activityId, templateInfo });
  } catch (error) {
    failedBy(error);
    await makePlain();
  }
}

const makePlain = () => update({ withShareTicket: true, isUpdatableMessage: false });

/** Where WeChat does not know it, a card is a plain one. */
async function update(menu: object): Promise<void> {
  await new Promise<void>((done) => {
    Taro.updateShareMenu({ ...menu, complete: () => done() } as Taro.updateShareMenu.Option);
  });
}
