import Taro from '@tarojs/taro';
import { isCancelled } from './wechat';

/** What WeChat shows by itself. Anything else is only sent on. */
export const OPENED = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'] as const;
export type OpenedKind = (typeof OPENED)[number];

/** gone: closed by the person · failed: there is no room for it on this phone, or it cannot be read. */
export type FileDone = 'done' | 'closed' | 'failed';

const MOST_KEPT = 8; // files of this kind on one phone; the oldest goes first
const PREFIX = 'out-';

/** What was thrown when a file could not be written: the phone is full, mostly. */
export class FileFailed extends Error {}

/**
 * A file on this phone that is written piece by piece: an export that comes in pages, a paper to print. It lies in the
 * mini program's own folder until it is written anew, and is then opened, or sent into a chat.
 *
 *     const file = new SavedFile('商品-20261122.csv');
 *     await file.begin('\uFEFF');            // Excel takes a file for UTF-8 by this mark.
 *     for (…) await file.append(page.text);
 *     await file.send();
 */
export class SavedFile {
  readonly path: string;

  constructor(readonly name: string) {
    this.path = `${folder()}/${PREFIX}${safe(name)}`;
  }

  /** Empty, or with what stands at its head. Older files of this kind make room. @throws FileFailed */
  async begin(head: string | ArrayBuffer = ''): Promise<void> {
    makeRoom(this.path);
    await written('writeFile', this.path, head);
  }

  /** One piece more. @throws FileFailed */
  append(piece: string | ArrayBuffer): Promise<void> {
    return written('appendFile', this.path, piece);
  }

  /** The whole of it from what a server gives for a file that is not text. @throws FileFailed */
  async base64(content: string): Promise<void> {
    makeRoom(this.path);
    await written('writeFile', this.path, content, 'base64');
  }

  /** Shows it, with WeChat's menu to send and print it. Only kinds that WeChat knows: see OPENED. Never throws. */
  open(): Promise<FileDone> {
    const fileType = kindOf(this.name) as OpenedKind;
    return answered(Taro.openDocument({ filePath: this.path, fileType, showMenu: true }));
  }

  /** Into a chat that the person chooses; to oneself by 文件传输助手. Never throws. */
  send(): Promise<FileDone> {
    return answered(Taro.shareFileMessage({ filePath: this.path, fileName: this.name }));
  }

  get isOpened(): boolean {
    return OPENED.some((kind) => kind === kindOf(this.name));
  }
}

/** A file that somebody chose from a chat. */
export interface ChosenFile {
  readonly name: string;
  readonly path: string;
  readonly size: number; // bytes
}

/** Asks for a file of a chat, of one of these kinds ('csv'). Nothing where the person declines. Never throws. */
export async function chooseFile(extension: readonly string[]): Promise<ChosenFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extension] });
    const [file] = tempFiles;
    return file && { name: file.name, path: file.path, size: file.size };
  } catch {
    return undefined; // Declined; if it was the privacy question, WeChat has said so.
  }
}

/** What is in a file, as base64. Nothing where it cannot be read. */
export const contentOf = (filePath: string) =>
  new Promise<string | undefined>((done) => {
    Taro.getFileSystemManager().readFile({
      ...{ filePath, encoding: 'base64' },
      success: ({ data }) => done(String(data)),
      fail: () => done(undefined),
    });
  });

const folder = () => Taro.env.USER_DATA_PATH ?? '';
const kindOf = (name: string) => /\.([0-9a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
const safe = (name: string) => name.replace(/[^\p{L}\p{N}._-]/gu, '-').slice(-80);

const written = (verb: 'writeFile' | 'appendFile', filePath: string, data: string | ArrayBuffer, encoding?: 'base64') =>
  new Promise<void>((done, lost) => {
    const files = Taro.getFileSystemManager();
    const asked = {
      ...{ filePath, data, encoding: encoding ?? ('utf8' as const) },
      success: () => done(),
      fail: ({ errMsg }: { errMsg?: string }) => lost(new FileFailed(errMsg)),
    };
    if (verb === 'writeFile') files.writeFile(asked);
    else files.appendFile(asked);
  });

/** A phone keeps 200 MB of a mini program in all: yesterday's exports go before today's is refused. */
function makeRoom(but: string): void {
  const files = Taro.getFileSystemManager();
  try {
    const ours = files.readdirSync(folder()).filter((name) => name.startsWith(PREFIX));
    const paths = ours.map((name) => `${folder()}/${name}`).filter((path) => path !== but);
    for (const path of paths.slice(0, Math.max(0, paths.length - MOST_KEPT + 1))) files.unlinkSync(path);
  } catch {
    // A phone that cannot list its files still writes one.
  }
}

async function answered(asked: Promise<unknown>): Promise<FileDone> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    return isCancelled(error) ? 'closed' : 'failed';
  }
}
