import { useState } from 'react';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { Speech } from './templateWords';

/** The words of coupons for staff, at the moment the page was opened: nothing of them ticks. */
export function useTemplateSpeech(): Speech {
  const all = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  return { all, say, now, language: language.name };
}
