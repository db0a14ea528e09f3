import { makeAutoObservable } from 'mobx';
import type { DrawView, SeatView } from '@/contract/team';
import { checkDraw, type DrawCheck, type DrawPaper, writePaper } from '@/domain/drawPaper';
import type { TeamId } from '@/domain/id';
import type { Sha256 } from '@/domain/lottery';
import { Refusal } from '@/domain/refusal';
import { seatsUnpaid } from '@/domain/team';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

/** What became of a draw: the phone says so after its own computation, not because the shop says so. */
export type Verdict = 'waits' | 'drawing' | 'none' | 'fits' | 'notPromised' | 'notDrawn';

export interface LotRow {
  readonly seat: SeatView;
  readonly entry: string;
  readonly lot: string;
  readonly wins: boolean; // As this phone computes it.
}

/** One's own number as WeChat shows it, and whether it is what went into the draw. */
export interface Own {
  readonly transactionId: string;
  readonly entry: string;
  readonly fits: boolean;
}

/** The draw of one lottery team: what was promised, what was told, and the same computed again on this phone. */
export class DrawStore {
  readonly draw: Loadable<DrawView>;

  constructor(
    private readonly shop: Shop<'viewDraw'>,
    private readonly teamId: TeamId | undefined,
    private readonly sha256: Sha256,
  ) {
    this.draw = new Loadable(async () => {
      if (!teamId) throw new Refusal('not_found');
      return this.shop.api.viewDraw({ teamId });
    });
    makeAutoObservable<this, 'shop' | 'teamId' | 'sha256'>(this, {
      ...{ draw: false, shop: false, teamId: false, sha256: false },
    });
  }

  /** There is no such team, or nothing is drawn in it. */
  get missing(): boolean {
    const { value, failed } = this.draw;
    return value === undefined && failed?.kind === 'refused' && failed.code === 'not_found';
  }

  /** Everything that was made public, once it is. */
  get paper(): DrawPaper | undefined {
    const { value } = this.draw;
    if (!value?.drawn || !this.teamId) return undefined;
    const { commitment, winners, drawn, seats } = value;
    const won = new Set(seats.filter((seat) => seat.won).map(({ position }) => position));
    const entries = drawn.entries.map((one) => ({ ...one, won: won.has(one.position) }));
    return { teamId: this.teamId, commitment, winners, secret: drawn.secret, entries };
  }

  get text(): string {
    return this.paper ? writePaper(this.paper) : '';
  }

  get check(): DrawCheck | undefined {
    return this.paper && checkDraw(this.paper, this.sha256);
  }

  get verdict(): Verdict {
    const { value } = this.draw;
    if (this.check) return this.check.promised ? (this.check.drawn ? 'fits' : 'notDrawn') : 'notPromised';
    if (value?.status === 'lapsed') return 'none';
    return value?.status === 'settling' || value?.status === 'formed' ? 'drawing' : 'waits';
  }

  get unpaid(): number {
    return this.draw.value ? seatsUnpaid(this.draw.value) : 0;
  }

  /** The lowest lot, which wins, is first. */
  get rows(): readonly LotRow[] {
    const { value } = this.draw;
    const rows = this.check?.lots.flatMap(({ position, entry, lot, won }): LotRow[] => {
      const seat = value?.seats.find((one) => one.position === position);
      return seat ? [{ seat, entry, lot, wins: won }] : [];
    });
    return (rows ?? []).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  }

  get own(): Own | undefined {
    const { mine } = this.draw.value ?? {};
    if (!mine?.transactionId) return undefined;
    const entry = this.sha256(mine.transactionId);
    const drawn = this.paper?.entries.find(({ position }) => position === mine.position);
    return { transactionId: mine.transactionId, entry, fits: drawn === undefined || drawn.entry === entry };
  }
}
