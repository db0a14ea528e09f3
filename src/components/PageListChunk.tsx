import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { memo, type ReactNode, useEffect, useId, useState } from 'react';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly columns: 1 | 2;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

const NEAR = 1_600; // px above and below the screen: what is farther is not drawn

/** Up to twenty items, or a spacer as high as they were. */
function Chunk<Item>({ items, columns, keyOf, children }: Props<Item>) {
  const id = `chunk${useId().replace(/\W/g, '')}`;
  const [height, setHeight] = useState<number>(); // Of the spacer; nothing: the items are drawn.

  useEffect(() => {
    const page = Taro.getCurrentInstance().page;
    if (!page) return undefined;
    const observed = Taro.createIntersectionObserver(page, { thresholds: [0] }).relativeToViewport({
      top: NEAR,
      bottom: NEAR,
    });
    observed.observe(`#${id}`, ({ intersectionRatio = 0, intersectionRect, boundingClientRect }) => {
      const near = intersectionRatio > 0 || (intersectionRect?.height ?? 0) > 0;
      const whole = boundingClientRect?.height ?? 0;
      setHeight(near || whole === 0 ? undefined : whole);
    });
    return () => observed.disconnect();
  }, [id]);

  if (height !== undefined) return <View id={id} style={{ height: `${height}px` }} />;
  return (
    <View id={id} className={`page-list__chunk page-list__chunk--${columns}`}>
      {items.map((item) => (
        <View key={keyOf(item)} className="page-list__item">
          {children(item)}
        </View>
      ))}
    </View>
  );
}

export const PageListChunk = memo(Chunk) as typeof Chunk;
