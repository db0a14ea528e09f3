import { useState } from 'react';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { Speech } from './couponWords';

/** What is needed to say something of a coupon: texts, language, and when it was looked at. */
export function useSpeech(): Speech {
  const { clock, language } = useShop();
  const all = useTexts();
  const say = useWords();
  const [now] = useState(clock.now);
  return { all, say, now, language: language.name };
}
