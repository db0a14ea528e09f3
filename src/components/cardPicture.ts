import { seconds } from '@/domain/time';
import { language } from '@/stores/language';
import { answerOf } from '@/stores/wechat';
import type { Card } from './cardOf';
import { CARD, drawCard } from './drawCard';
import { fileOf, findCanvas } from './drawing/canvas';
import { picturesOf } from './drawing/pictures';
import { SHARE_CANVAS } from './ShareCanvas';

/** WeChat waits three seconds for a card: two are ours, the rest is the phone's. */
const PATIENCE = seconds(2);
const PICTURES = seconds(1.4); // After that the faces that have not come are letters.
const BUDGET = 128 * 1024; //     bytes: WeChat makes what is larger small itself, and not prettily
const QUALITIES = [0.86, 0.7, 0.5];

/** Draws the card on the page's ShareCanvas, and gives the file; nothing when it cannot, or not in time. */
export function cardPicture(card: Card): Promise<string | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE));
  return Promise.race([answerOf(draw(card)).then(({ given }) => given), late]);
}

async function draw(card: Card): Promise<string | undefined> {
  const canvas = await findCanvas(SHARE_CANVAS);
  if (!canvas) return undefined;
  const loaded = await picturesOf(canvas).load(sourcesOf(card), PICTURES);
  const pictures = loaded.slice(0, card.pictures.length);
  if (pictures.every((picture) => picture === undefined)) return undefined; // The goods' own picture says more.
  Object.assign(canvas, { width: CARD.width, height: CARD.height });
  const faces = loaded.slice(pictures.length);
  drawCard(canvas.getContext('2d'), card, { pictures, faces }, language.texts.share.card.rest);
  return fileOf(canvas, { width: CARD.width, height: CARD.height, qualities: QUALITIES, budget: BUDGET });
}

const sourcesOf = ({ pictures, seats }: Card) => [...pictures, ...(seats?.taken ?? []).map(({ avatar }) => avatar)];
