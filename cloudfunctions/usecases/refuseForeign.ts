import { refuseIf } from '@/domain/refusal';
import type { Scene } from '../door/command';

/** Only what somebody has uploaded himself is his to show: refuses `picture_not_yours`. */
export function refuseForeign(
  pictures: readonly string[],
  { caller, folders }: Pick<Scene, 'caller' | 'folders'>,
): void {
  refuseIf(pictures.every((picture) => folders.holds(caller, picture)) ? undefined : 'picture_not_yours');
}
