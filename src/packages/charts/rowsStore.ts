import type { FigureRow } from '@/contract/adminFigures';
import type { Figure } from '@/domain/figures';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import type { Range } from './range';

export interface AskedRows {
  readonly figure: Figure;
  readonly range: Range;
  readonly part?: string | undefined; // Of which goods, campaign, leader, tier, month or step.
}

/** The rows that a figure is made of, the newest first. */
export const figureRows = (
  { admin }: Pick<Shop<never, 'listFigureRows'>, 'admin'>,
  { figure, range, part }: AskedRows,
) =>
  new PagedList<FigureRow>(
    (cursor) => admin.listFigureRows({ figure, ...range, ...(part && { part }), ...(cursor && { cursor }) }),
    ({ key }) => key,
  );
