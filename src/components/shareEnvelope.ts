import type { EnvelopeCard, GatherView, RainView } from '@/contract/envelope';
import type { EnvelopeId, GiveawayId } from '@/domain/id';
import type { Words } from '@/domain/words';
import { pathTo } from '@/navigation';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { envelopePicture } from './cardPicture';
import { giverName } from './envelopeWords';
import { withPicture } from './shareTeam';

type Sent = Pick<EnvelopeCard, 'envelopeId' | 'sender' | 'words' | 'shares'> & {
  readonly groupId?: string | undefined;
};

/**
 * The card of a packet: what onShareAppMessage gives back. Its picture says who gives it and what is wished, and
 * nothing of what is left in it. The page needs a ShareCanvas.
 */
export function shareEnvelope(
  packet: Sent,
  shop: string,
  texts: Pick<Texts, 'common' | 'envelope'>,
  say: (words: Words) => string,
  path: string = pathTo.envelope(packet.envelopeId as EnvelopeId),
) {
  const { share, of, open } = texts.envelope;
  const from = of(giverName(packet, shop, texts));
  const words = say(packet.words);
  const line = packet.groupId
    ? share.lineGroup(packet.shares)
    : packet.shares === 1
      ? share.lineOne
      : share.line(packet.shares);
  const card = { from, nickname: packet.sender?.nickname ?? shop, avatar: packet.sender?.avatar ?? '', words, line };
  return withPicture({ title: share.title(from, words), path }, envelopePicture({ ...card, seal: open }));
}

/** The card of a campaign of the shop: each chat group that it reaches has a packet of its own. */
export function shareCampaign(giveawayId: GiveawayId, shop: string, texts: Pick<Texts, 'common' | 'envelope'>) {
  const { share, of, open, campaign } = texts.envelope;
  const title = share.campaign(shop);
  const card = { from: of(shop), nickname: shop, avatar: '', words: title, line: campaign.title, seal: open };
  return withPicture({ title, path: pathTo.groupPacket(giveawayId) }, envelopePicture(card));
}

/** The card that calls to a rain of packets; `time` says when. */
export function shareRain(
  rain: Pick<RainView, 'title' | 'words' | 'shares'>,
  shop: string,
  time: string,
  texts: Pick<Texts, 'common' | 'envelope'>,
  say: (words: Words) => string,
) {
  const { share, of, open } = texts.envelope;
  const card = { from: of(shop), nickname: shop, avatar: '', words: say(rain.title), line: share.line(rain.shares) };
  return withPicture({ title: share.rain(time), path: pathTo.rain() }, envelopePicture({ ...card, seal: open }));
}

/** The card of a gathering: who has come sits on it, and empty seats for who has not. */
export function shareGather(
  gather: Pick<GatherView, 'gatherId' | 'starter' | 'gathered' | 'people' | 'total'>,
  { common, envelope }: Pick<Texts, 'common' | 'envelope'>,
) {
  const { share, gather: texts } = envelope;
  const { starter, gathered, people, total } = gather;
  const from = texts.shareTitle(starter.nickname || common.someone);
  const line = share.gatherLine(people, money(total));
  const card = { from, nickname: starter.nickname, avatar: starter.avatar, words: texts.total(money(total)), line };
  const picture = envelopePicture({ ...card, seal: { taken: gathered, size: people } });
  return withPicture({ title: share.gather(people, money(total)), path: pathTo.gather(gather.gatherId) }, picture);
}
