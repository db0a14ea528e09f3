import { crc32, joined, little, utf8 } from './bytes';

/** A part of an archive: where it lies in it, and what is in it. */
export interface Part {
  readonly path: string;
  readonly content: Uint8Array;
}

const DAY = (2026 - 1980) * 512 + 32 + 1; // Each file says when it was made: the first of January will do.

/** An archive whose parts are stored as they are: the papers of a shop are small, and a phone packs nothing for it. */
export function zip(parts: readonly Part[]): Uint8Array {
  const files: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let at = 0;
  for (const { path, content } of parts) {
    const name = utf8(path);
    const facts = joined([
      ...[little(2, 20), little(2, 0x0800), little(2, 0), little(2, 0), little(2, DAY)], // names are UTF-8, stored
      ...[little(4, crc32(content)), little(4, content.length), little(4, content.length)],
      ...[little(2, name.length), little(2, 0)],
    ]);
    const file = joined([little(4, 0x04034b50), facts, name, content]);
    files.push(file);
    index.push(
      joined([
        ...[little(4, 0x02014b50), little(2, 20), facts],
        ...[little(2, 0), little(2, 0), little(2, 0), little(4, 0), little(4, at), name],
      ]),
    );
    at += file.length;
  }
  const list = joined(index);
  const count = little(2, parts.length);
  const end = [little(4, 0x06054b50), little(2, 0), little(2, 0), count, count];
  return joined([...files, list, ...end, little(4, list.length), little(4, at), little(2, 0)]);
}
