import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { seconds } from '@/domain/time';
import type { Poster } from './poster';
import type { DrawnPoster } from './posterPicture';

const SLOW = seconds(3); // After that the network is told to be slow.
const GIVE_UP = seconds(15); // A phone that says nothing of its canvas.
const PAUSE = 500; //       ms without a key: then what was written is drawn.

type Draw = (poster: Poster) => Promise<DrawnPoster | undefined>;

/** The picture of a poster, drawn anew when something on it changes: the last wish is the one that counts. */
export class DrawingStore {
  drawn: DrawnPoster | undefined = undefined;
  state: 'drawing' | 'slow' | 'there' | 'failed' = 'drawing';
  private round = 0;
  private wanted: Poster | undefined = undefined;
  private next: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(private readonly draw: Draw) {
    makeAutoObservable<this, 'draw' | 'round' | 'wanted' | 'next'>(this, {
      ...{ draw: false, round: false, wanted: false, next: false },
      drawn: observableRef,
    });
  }

  /** Draws it; where only the own words differ, once the person has paused. Nothing wanted: nothing is shown. */
  want(poster: Poster | undefined): void {
    const before = this.wanted;
    this.wanted = poster;
    clearTimeout(this.next);
    if (!poster) {
      this.round += 1;
      Object.assign(this, { drawn: undefined, state: 'drawing' });
    } else if (before && before.code === poster.code && before.words !== poster.words) {
      this.next = setTimeout(() => void this.again(), PAUSE);
    } else void this.again();
  }

  /** Draws what is wanted; also once more, for pictures that did not come. */
  async again(): Promise<void> {
    const { wanted } = this;
    if (!wanted) return;
    this.round += 1;
    const { round } = this;
    const isLast = () => round === this.round;
    this.state = 'drawing';
    const slow = setTimeout(() => isLast() && runInAction(() => (this.state = 'slow')), SLOW);
    const drawn = await this.attempt(wanted);
    clearTimeout(slow);
    if (isLast()) runInAction(() => Object.assign(this, { drawn, state: drawn ? 'there' : 'failed' }));
  }

  /** The page is left. */
  stop(): void {
    clearTimeout(this.next);
    this.round += 1;
  }

  /** WeChat gives no reason for a canvas that it does not save: whatever it was, it can be tried again. */
  private async attempt(poster: Poster): Promise<DrawnPoster | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((done) => (timer = setTimeout(() => done(undefined), GIVE_UP)));
    try {
      return await Promise.race([this.draw(poster), late]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
