import { dayAfter, dayIn, instantOf } from '@/components/admin/chinaTime';
import type { OrderFilters } from '@/contract/adminOrders';
import { days, type Instant } from '@/domain/time';

/** Which days orders were placed on, as people say it. */
export const SPANS = ['today', 'week', 'month'] as const;
export type Span = (typeof SPANS)[number];
const DAYS: Readonly<Record<Span, number>> = { today: 1, week: 7, month: 30 };

/** From the beginning of a day in Beijing until now. */
export const spanFrom = (span: Span, now: Instant): Instant => dayAfter(now, 1 - DAYS[span]);

/** The span that these days are, if they are one. */
export const spanOf = ({ placedFrom, placedTo }: OrderFilters, now: Instant): Span | undefined =>
  placedTo === undefined ? SPANS.find((span) => spanFrom(span, now) === placedFrom) : undefined;

/** The first and the last day, as a picker shows them. */
export const firstDay = ({ placedFrom }: OrderFilters) =>
  placedFrom === undefined ? undefined : dayIn(placedFrom as Instant);
export const lastDay = ({ placedTo }: OrderFilters) =>
  placedTo === undefined ? undefined : dayIn((placedTo - days(1)) as Instant);
export const beginOf = (day: string): Instant => instantOf(day, '00:00');
export const endOf = (day: string): Instant => dayAfter(instantOf(day, '00:00'), 1);

/** Without what is not asked for: JSON would send it as nothing. */
export const cleaned = (filters: OrderFilters): OrderFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as OrderFilters;

/** How many conditions there are: the days count as one. */
export const countOf = ({ placedFrom, placedTo, ...others }: OrderFilters): number =>
  Object.values(others).filter((value) => value !== undefined).length +
  (placedFrom !== undefined || placedTo !== undefined ? 1 : 0);
