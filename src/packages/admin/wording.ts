import { makeAutoObservable, observableRef } from 'mobx';

/** Words that go with a deed on something: what it is about, and what was typed so far. */
export class Wording<About> {
  about: About | undefined = undefined; // Nothing: no words are asked for.
  words = '';
  tried = false;

  /** `needed`: a deed that needs a reason is not done without one. */
  constructor(readonly needed: boolean) {
    makeAutoObservable(this, { about: observableRef, needed: false });
  }

  begin(about: About, words = ''): void {
    Object.assign(this, { about, words, tried: false });
  }

  end(): void {
    this.about = undefined;
  }

  write(words: string): void {
    this.words = words;
  }

  get isMissing(): boolean {
    return this.needed && this.words.trim() === '';
  }

  /** Does it with what was typed, and is over once it is done. False: words are missing, or it was not done. */
  async run(deed: (about: About, words: string) => Promise<unknown>): Promise<boolean> {
    this.tried = true;
    const { about } = this;
    if (about === undefined || this.isMissing) return false;
    if ((await deed(about, this.words.trim())) === undefined) return false;
    this.end();
    return true;
  }
}
