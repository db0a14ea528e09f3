import { View } from '@tarojs/components';
import { type ReactNode, useEffect, useState } from 'react';
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

/** Shows its bones only when the wait is long enough to be noticed. */
export function Skeleton({ children }: { readonly children: ReactNode }) {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return <View className={`skeleton ${waited ? '' : 'skeleton--early'}`}>{children}</View>;
}
