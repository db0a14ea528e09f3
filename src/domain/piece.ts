/** A file that a phone sends in pieces: what one call may carry is little. */
export const PIECE_BYTES = 60_000; //    a multiple of 3, so that base64 of pieces has no end in between
export const LONGEST_PIECE = (PIECE_BYTES / 3) * 4; // characters of base64
export const MOST_PIECES = 2_000;
