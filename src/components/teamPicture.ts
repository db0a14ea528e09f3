import Taro from '@tarojs/taro';
import type { TeamView } from '@/contract/team';
import { seconds } from '@/domain/time';
import type { Texts } from '@/texts/zh';
import { CARD, drawTeamCard } from './drawTeamCard';
import { SHARE_CANVAS } from './ShareCanvas';

/** WeChat waits three seconds for a card: half of that is ours, the rest is the phone's. */
const PATIENCE = seconds(1.5);

interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D;
  createImage(): HTMLImageElement;
}

/** Draws what the team looks like now, and gives the file; nothing when it cannot, or not in time. */
export function teamPicture(team: TeamView, share: Texts['share']): Promise<string | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE));
  return Promise.race([draw(team, share).catch(() => undefined), late]);
}

async function draw(team: TeamView, share: Texts['share']): Promise<string | undefined> {
  const canvas = await findCanvas();
  if (!canvas) return undefined;
  Object.assign(canvas, { width: CARD.width, height: CARD.height });
  const sources = await addressesOf([team.wide, ...team.seats.map(({ avatar }) => avatar)]);
  const [picture, ...faces] = await Promise.all(sources.map((src) => loadImage(canvas, src)));
  if (!picture) return undefined;
  drawTeamCard(canvas.getContext('2d'), { team, picture, faces }, share.card);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    destWidth: CARD.width,
    destHeight: CARD.height,
    fileType: 'jpg',
    quality: 0.86,
  });
  return tempFilePath;
}

const findCanvas = () =>
  new Promise<Canvas | undefined>((found) => {
    Taro.createSelectorQuery()
      .select(`#${SHARE_CANVAS}`)
      .fields({ node: true })
      .exec(([canvas]) => found(canvas?.node as Canvas | undefined));
  });

/** A canvas loads from the network only: files of the cloud have an address there for a while. */
async function addressesOf(sources: readonly string[]): Promise<string[]> {
  const inCloud = [...new Set(sources.filter((src) => src.startsWith('cloud://')))];
  if (inCloud.length === 0) return [...sources];
  const { fileList } = await Taro.cloud.getTempFileURL({ fileList: inCloud });
  const addresses = new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
  return sources.map((src) => addresses.get(src) ?? src);
}

/** Nothing where there is no picture, or it does not come: a face is then its first letter. */
const loadImage = (canvas: Canvas, src: string) =>
  new Promise<HTMLImageElement | undefined>((done) => {
    if (!src) {
      done(undefined);
      return;
    }
    const image = canvas.createImage();
    image.onload = () => done(image);
    image.onerror = () => done(undefined);
    image.src = src;
  });
