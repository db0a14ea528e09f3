import { join } from 'node:path';
import sharp from 'sharp';
import { ENVELOPE } from '@/components/drawing/envelopeCard';
import { ink } from '@/theme/ink';
import type { SharedPacket } from '../demo/members';
import { svg } from '../demo/pictures/svg';
import { everybody } from './people';
import { keepFile } from './phones';
import type { World } from './world';

const { width, height } = ENVELOPE;
const FACE = { y: 84, size: 112 };
const SEAL = { y: 272, radius: 62 };

/**
 * A packet that was dropped into the chat before anybody looked: with the picture that the phone would have drawn, as far
 * as it can be drawn without letters. (This machine may have no Chinese ones.)
 */
export async function withPicture(world: World, packet: SharedPacket): Promise<SharedPacket> {
  const face = everybody([]).find(({ openid }) => openid === packet.openid)?.face;
  const picture = await draw(join(world.folders.pictures, `faces/${face}.webp`));
  const { url } = keepFile(world, `shared/packet-${packet.openid}.jpg`, picture);
  return { ...packet, card: { ...packet.card, picture: url } };
}

async function draw(faceFile: string): Promise<Buffer> {
  const middle = width / 2;
  const paper = svg(
    width,
    height,
    `<rect width="${width}" height="${height}" fill="${ink.festive}"/>
     <rect width="${width}" height="${height}" fill="${ink.festiveDeep}" opacity=".45"/>
     <path d="M0 0V214Q${middle} 292 ${width} 214V0z" fill="${ink.festive}"/>
     <path d="M-9 213Q${middle} 294 ${width + 9} 213" fill="none" stroke="${ink.festiveGold}" stroke-opacity=".25" stroke-width="4"/>
     <circle cx="${middle}" cy="${FACE.y}" r="${FACE.size / 2 + 5}" fill="${ink.festiveGold}"/>
     <circle cx="${middle}" cy="${SEAL.y}" r="${SEAL.radius}" fill="${ink.onFestive}"/>
     <circle cx="${middle}" cy="${SEAL.y}" r="${SEAL.radius - 5}" fill="${ink.festiveGold}"/>
     <path d="M${middle - 25} ${SEAL.y - 21}h50M${middle - 31} ${SEAL.y + 1}h62M${middle - 12} ${SEAL.y - 21}v22q0 18-17 31M${middle + 13} ${SEAL.y - 21}v53"
       fill="none" stroke="${ink.onGold}" stroke-width="8"/>`,
  );
  const round = svg(FACE.size, FACE.size, `<circle cx="${FACE.size / 2}" cy="${FACE.size / 2}" r="${FACE.size / 2}"/>`);
  const face = await sharp(faceFile)
    .resize(FACE.size, FACE.size)
    .composite([{ input: Buffer.from(round), blend: 'dest-in' }])
    .png()
    .toBuffer();
  const at = { left: Math.round(middle - FACE.size / 2), top: FACE.y - FACE.size / 2 };
  return sharp(Buffer.from(paper))
    .composite([{ input: face, ...at }])
    .jpeg({ quality: 86 })
    .toBuffer();
}
