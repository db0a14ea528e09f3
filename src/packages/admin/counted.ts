import { MOST_COUNTED } from '@/domain/today';

/** "7", or "99+" where it was not counted further. */
export const counted = (count: number): string => (count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count));
