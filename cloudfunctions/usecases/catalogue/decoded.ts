import { Refusal } from '@/domain/refusal';

/** A table as text, whoever wrote it: UTF-8, UTF-16 with its mark, or what Excel in China takes for granted. */
export function decoded(bytes: Uint8Array): string {
  const as = (encoding: string) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = isUtf16 ? as('utf-16le') : (as('utf-8') ?? as('gb18030'));
  if (text === undefined || text.includes('\0')) throw new Refusal('import_unreadable');
  return text;
}
