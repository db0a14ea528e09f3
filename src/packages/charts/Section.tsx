import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Bone } from '@/components/Skeleton';
import type { Loadable } from '@/stores/loadable';
import { FigureName } from './FigureName';
import './Section.scss';
import { useChartTexts } from './useChartTexts';

interface Props<Value> {
  readonly id: string; // To be scrolled to.
  readonly title: string;
  readonly aside?: ReactNode;
  readonly of: Loadable<Value>;
  readonly height: number; // points: of its bones
  readonly onDefine?: (() => void) | undefined;
  readonly isEmpty?: (value: Value) => boolean;
  readonly empty?: string; // What is said then.
  readonly chart: (value: Value) => ReactNode;
  readonly table?: (value: Value) => ReactNode; // The same in words, where the chart itself is not made of words.
}

/** One chart: what it is called, how that is counted, the drawing, and the same as a table. */
export const Section = observer(function Section<Value>(props: Props<Value>) {
  const { id, title, aside, of, height, onDefine, isEmpty, empty, chart, table } = props;
  const texts = useChartTexts();
  const [inWords, setInWords] = useState(false);
  return (
    <View id={`part-${id}`}>
      <Card>
        <View className="chart-part__head">
          <View className="chart-part__title">
            {onDefine ? <FigureName strong name={title} label={texts.define(title)} onTap={onDefine} /> : title}
          </View>
          {aside && <View className="chart-part__aside">{aside}</View>}
        </View>
        <Await of={of} bones={<Bone height={height} />}>
          {(value) =>
            isEmpty?.(value) ? (
              <View className="chart-part__empty">{empty}</View>
            ) : (
              <>
                {inWords && table ? table(value) : chart(value)}
                {table && (
                  <View className="chart-part__twin" ariaRole="button" onClick={() => setInWords(!inWords)}>
                    {inWords ? texts.asChart : texts.asTable}
                  </View>
                )}
              </>
            )
          }
        </Await>
      </Card>
    </View>
  );
}) as <Value>(props: Props<Value>) => ReactNode;
