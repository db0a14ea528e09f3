import { toBuffer } from 'qrcode';
import { Refused } from './refused';
import type { World } from './world';

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const HOME = 'pages/home/index';

/** What the picture says; a phone of the simulator that reads it opens this page. */
export const codeText = (page: string, scene: string) => `pinji:${page}?scene=${encodeURIComponent(scene)}`;

/** The page and its query, in what such a picture says. */
export const PAGE_OF_CODE = /^pinji:(\S+)$/;

/** POST /wxa/getwxacodeunlimit: a QR code in place of WeChat's round one, which only WeChat can draw and read. */
export async function drawCode(world: World, asked: any): Promise<Uint8Array> {
  const { scene, page = HOME, width = 430, check_path = true } = asked ?? {};
  if (typeof scene !== 'string' || !SCENE.test(scene)) throw new Refused(40129, 'invalid scene');
  if (typeof page !== 'string' || page.startsWith('/') || /[?#\s]/.test(page)) throw new Refused(40159, 'invalid page');
  if (check_path !== false) throw new Refused(41030, 'invalid page: nothing is published here');
  if (!Number.isInteger(width) || width < 280 || width > 1_280) throw new Refused(40097, 'invalid width');
  const picture = await toBuffer(codeText(page, scene), {
    ...{ type: 'png', width, margin: 2, errorCorrectionLevel: 'M' },
    color: { dark: '#1f1a17ff', light: '#ffffffff' },
  });
  world.tell({
    kind: 'code',
    title: { zh: '小程序码', en: 'Mini-program code' },
    detail: { zh: scene, en: scene },
    about: { page, scene },
  });
  return picture;
}
