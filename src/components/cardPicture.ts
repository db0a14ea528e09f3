import { seconds } from '@/domain/time';
import { language } from '@/stores/language';
import { answerOf } from '@/stores/wechat';
import type { Card } from './cardOf';
import { CARD, drawCard } from './drawCard';
import { fileOf, findCanvas } from './drawing/canvas';
import { drawEnvelope, ENVELOPE, type EnvelopeCard } from './drawing/envelopeCard';
import type { Pen } from './drawing/pen';
import { picturesOf } from './drawing/pictures';
import { drawStore, STORE_CARD, type StoreCard } from './drawing/storeCard';
import { SHARE_CANVAS } from './ShareCanvas';

/** WeChat waits three seconds for a card: two are ours, the rest is the phone's. */
const PATIENCE = seconds(2);
const PICTURES = seconds(1.4); // After that the faces that have not come are letters.
const BUDGET = 128 * 1024; //     bytes: WeChat makes what is larger small itself, and not prettily
const QUALITIES = [0.86, 0.7, 0.5];

/** Draws the card on the page's ShareCanvas, and gives the file; nothing when it cannot, or not in time. */
export const cardPicture = (card: Card) =>
  drawn(CARD, sourcesOf(card), (pen, loaded) => {
    const pictures = loaded.slice(0, card.pictures.length);
    if (pictures.every((picture) => picture === undefined)) return false; // The goods' own picture says more.
    const faces = loaded.slice(pictures.length);
    drawCard(pen, card, { pictures, faces }, language.texts.share.card.rest);
    return true;
  });

/** The same for an envelope: there is always something to be drawn of it. */
export const envelopePicture = (card: EnvelopeCard) =>
  drawn(ENVELOPE, envelopeSources(card), (pen, [giver, ...friends]) => {
    drawEnvelope(pen, card, { giver, friends }, language.texts.share.card.rest);
    return true;
  });

/** The same for a storefront. */
export const storePicture = (card: StoreCard) =>
  drawn(STORE_CARD, [card.face, ...card.pictures], (pen, [face, ...pictures]) => {
    drawStore(pen, card, { face, pictures });
    return true;
  });

type Images = readonly (HTMLImageElement | undefined)[];
interface Size {
  readonly width: number;
  readonly height: number;
}

function drawn(
  size: Size,
  sources: readonly string[],
  draw: (pen: Pen, images: Images) => boolean,
): Promise<string | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE));
  return Promise.race([answerOf(onCanvas(size, sources, draw)).then(({ given }) => given), late]);
}

async function onCanvas(
  size: Size,
  sources: readonly string[],
  draw: (pen: Pen, images: Images) => boolean,
): Promise<string | undefined> {
  const canvas = await findCanvas(SHARE_CANVAS);
  if (!canvas) return undefined;
  const images = await picturesOf(canvas).load(sources, PICTURES);
  Object.assign(canvas, size);
  if (!draw(canvas.getContext('2d'), images)) return undefined;
  return fileOf(canvas, { ...size, qualities: QUALITIES, budget: BUDGET });
}

const sourcesOf = ({ pictures, seats }: Card) => [...pictures, ...(seats?.taken ?? []).map(({ avatar }) => avatar)];
const envelopeSources = ({ avatar, seal }: EnvelopeCard) => [
  avatar,
  ...(typeof seal === 'string' ? [] : seal.taken.map((friend) => friend.avatar)),
];
