import { type LineState, sendable } from '@/domain/parcel';

/** Units on their way, and units that are still to be sent or talked about. */
export function sentAndLeft(lines: readonly LineState[]): { readonly sent: number; readonly left: number } {
  return {
    sent: lines.reduce((count, { shipped }) => count + shipped, 0),
    left: lines.reduce((count, line) => count + sendable(line) + line.heldUnsent, 0),
  };
}

export const sendableOf = (lines: readonly LineState[]) => lines.reduce((count, line) => count + sendable(line), 0);
