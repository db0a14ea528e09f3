import { picturesIn } from '@/domain/detail';
import type { Goods } from '@/domain/goods';
import { refuseIf } from '@/domain/refusal';
import type { Scene } from '../../door/command';

type Pictured = Pick<Goods, 'pictures' | 'wide' | 'video' | 'detail' | 'story'>;

/** All files that goods are shown by: keys, as they are stored. */
export const assetsOf = ({ pictures, wide, video, detail = [], story }: Pictured): string[] => [
  ...pictures.flatMap(({ full, list }) => [full, list]),
  wide,
  ...(video ? [video.file, video.cover] : []),
  ...picturesIn(detail),
  ...(story ? [story.face, story.picture ?? ''] : []),
];

/** Whoever writes of goods may show what they have already, and what he has uploaded himself: else `picture_not_yours`. */
export function refuseStrange(
  wanted: readonly string[],
  known: readonly string[],
  { caller, folders }: Pick<Scene, 'caller' | 'folders'>,
): void {
  const there = new Set(known);
  const strange = wanted.find((file) => file !== '' && !there.has(file) && !folders.holds(caller, file));
  refuseIf(strange === undefined ? undefined : 'picture_not_yours');
}
