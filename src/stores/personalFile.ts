import { makeAutoObservable, runInAction } from 'mobx';
import type { PersonalRows } from '@/contract/privacy';
import { failedBy } from './failed';
import { FileFailed, SavedFile } from './savedFile';

/**
 * All that the shop knows of one person, as a file of JSON on this phone: `{"about": …, "parts": {"orders": [{…}, …], …}}`.
 *
 *   idle ──▶ writing ──▶ ready
 *              └───────▶ failed ──▶ writing (again, from the beginning)
 */
export class PersonalFile {
  status: 'idle' | 'writing' | 'ready' | 'failed' = 'idle';
  rows = 0;
  private readonly file: SavedFile;

  constructor(
    name: string,
    private readonly page: (cursor: string | undefined) => Promise<PersonalRows>,
  ) {
    this.file = new SavedFile(`${name}.json`);
    makeAutoObservable<this, 'file' | 'page'>(this, { file: false, page: false });
  }

  /** Page after page. Never throws: `status` says how it went. */
  async write(about: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.status === 'writing') return;
    Object.assign(this, { status: 'writing', rows: 0 });
    try {
      await this.file.begin(`{"about":${JSON.stringify(about)},"parts":{`);
      let part: string | undefined;
      let cursor: string | undefined;
      do {
        const { parts, next } = await this.page(cursor);
        let text = '';
        for (const { name, rows } of parts) {
          const head = name === part ? ',\n' : `${part === undefined ? '' : '],'}\n${JSON.stringify(name)}:[\n`;
          text += head + rows.map((row) => JSON.stringify(row)).join(',\n');
          part = name;
        }
        if (text !== '') await this.file.append(text);
        cursor = next;
        const count = parts.reduce((all, { rows }) => all + rows.length, 0);
        runInAction(() => (this.rows += count));
      } while (cursor !== undefined);
      await this.file.append(part === undefined ? '}}' : ']}}');
      runInAction(() => (this.status = 'ready'));
    } catch (error) {
      runInAction(() => (this.status = 'failed'));
      if (!(error instanceof FileFailed)) failedBy(error);
    }
  }

  /** Into a chat. Never throws. */
  send() {
    return this.file.send();
  }
}
