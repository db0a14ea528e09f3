import { mergeInternalComponents } from '@tarojs/shared';

declare const ARIA: Record<string, Record<string, string>>; // From config/ariaNames.ts, so that templates agree with it.

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    /** What a screen reader says instead of the drawing. */
    ariaLabel?: string | undefined;
    ariaRole?: string | undefined;
  }
}

mergeInternalComponents(ARIA);
