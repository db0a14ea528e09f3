import { isUtf8 } from 'node:buffer';
import { refuseIf } from '@/domain/refusal';

/** A table as text, whoever wrote it: UTF-8, UTF-16 with its mark, or what Excel in China takes for granted. */
export function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
  refuseIf(/[\0\uFFFD]/.test(text) ? 'import_unreadable' : undefined); // No text in any of them.
  return text;
}
