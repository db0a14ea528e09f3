import { useEffect, useState } from 'react';
import { seconds } from '@/domain/time';

const SLOW = seconds(3);

/** True once that which it stands for has been waited for longer than one should. */
export function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
