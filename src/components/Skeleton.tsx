import { View } from '@tarojs/components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { points } from '@/theme/points';
import './Skeleton.scss';

interface BoneProps {
  readonly width?: number | 'all'; //  points, or the width of its place
  readonly height: number; //          points
  readonly shape?: 'block' | 'pill' | 'circle';
  readonly className?: string;
}

/** The place of something that is on its way, in its size. It does not shimmer. */
export function Bone({ width = 'all', height, shape = 'block', className = '' }: BoneProps) {
  const box = { width: width === 'all' ? '100%' : points(width), height: points(height) };
  return <View className={`bone bone--${shape} ${className}`} style={box} />;
}

/** A card of bones. */
export function BoneCard({ children, className = '' }: { readonly children: ReactNode; readonly className?: string }) {
  return <View className={`bone-card ${className}`}>{children}</View>;
}

/** Two columns of product cards to come. */
export function BoneGrid({ count = 4 }: { readonly count?: number }) {
  return (
    <View className="bone-grid">
      {Array.from({ length: count }, (_, i) => (
        <View key={i} className="bone-grid__card">
          <Bone height={174} />
          <Bone width={120} height={16} className="bone-grid__line" />
          <Bone width={72} height={16} className="bone-grid__line" />
        </View>
      ))}
    </View>
  );
}

const PATIENCE = 150; // ms: an answer that comes sooner needs no skeleton
const LEAST = 300; //    ms: once seen it stays so long, or it would be a flash

/** Shows its bones only when the wait is long enough to be noticed. */
export function Skeleton({ children }: { readonly children: ReactNode }) {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return <View className={`skeleton ${waited ? '' : 'skeleton--early'}`}>{children}</View>;
}

/** Whether a skeleton is to be shown: while one waits, and a little longer if it has just been seen. */
export function useBones(waiting: boolean): boolean {
  const since = useRef<number | undefined>(undefined);
  const [, drawAgain] = useState(0);
  if (waiting) since.current ??= Date.now();
  const seenFor = since.current === undefined ? 0 : Date.now() - since.current - PATIENCE;
  const lingers = !waiting && seenFor > 0 && seenFor < LEAST;
  useEffect(() => {
    if (waiting) return undefined;
    if (!lingers) {
      since.current = undefined;
      return undefined;
    }
    const timer = setTimeout(() => drawAgain((count) => count + 1), LEAST - seenFor);
    return () => clearTimeout(timer);
  });
  return waiting || lingers;
}
