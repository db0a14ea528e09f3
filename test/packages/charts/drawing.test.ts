import fc from 'fast-check';
import { barOf, nearest, shareOf, topOf } from '@/components/admin/scale';
import { curvePicture } from '@/packages/admin/curvePicture';
import { curveOption } from '@/packages/charts/curve';
import { ringOption } from '@/packages/charts/ring';

test('the top of an axis is the least round number that holds everything', () => {
  expect([0, 1, 2, 3, 7_386, 15_320, 98].map((most) => topOf(most))).toEqual([2, 2, 2, 3, 8_000, 16_000, 100]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (most) => {
      expect(topOf(most)).toBeGreaterThanOrEqual(most);
      expect(topOf(most)).toBeLessThanOrEqual(Math.max(2, most * 1.5));
    }),
  );
});

test('a finger points at the point that is nearest to it', () => {
  expect([0, 0.49, 0.51, 1, 2, -1].map((share) => nearest(share, 2))).toEqual([0, 0, 1, 1, 1, 0]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(399), (count, at) => {
      const index = at % count;
      expect(nearest(shareOf(index, count), count)).toBe(index);
    }),
  );
});

test('what there is has a bar that can be seen, and nothing has none', () => {
  expect([barOf(0, 10), barOf(1, 1_000), barOf(5, 10), barOf(10, 10), barOf(0, 0)]).toEqual([0, 2, 50, 100, 0]);
});

const names = { now: '这一段', before: '前一段' };
const curve = { labels: ['a', 'b', 'c'], names, axis: String };
type Drawn = { series: { data: unknown[]; areaStyle?: object }[]; yAxis: { min: number; max: number }[] };

test('a curve is named at its ends, and the time before lies below it', () => {
  const { series, yAxis } = curveOption({ ...curve, now: [1, 2], before: [3, 4, 5] }) as unknown as Drawn;
  expect(series.map(({ data }) => data.length)).toEqual([3, 2]);
  expect(series[1]!.areaStyle).toBeDefined();
  expect(series[1]!.data.at(-1)).toMatchObject({ value: 2, label: { formatter: '这一段' } });
  expect([yAxis[0]!.min, yAxis[0]!.max]).toEqual([0, 5]);
});

test('a day on which more went back than came in is drawn below the line', () => {
  const { yAxis } = curveOption({ ...curve, now: [-700, 20, 3], before: [] }) as unknown as Drawn;
  expect(yAxis[0]!.min).toBeLessThanOrEqual(-700);
});

test('a ring has a part for all that there are, and no gap where there is only one', () => {
  const [{ data, padAngle }] = (ringOption([5, 0, 0]) as { series: [{ data: unknown[]; padAngle: number }] }).series;
  expect([data.length, padAngle]).toEqual([1, 0]);
});

test('the curve of the day is a picture that any style sheet takes', () => {
  const picture = curvePicture(
    [
      { x: 0, y: 0 },
      { x: 0.5, y: 1 },
    ],
    [],
  );
  expect(picture).toMatch(/^url\("data:image\/svg\+xml,[^"]+"\)$/);
  expect(decodeURIComponent(picture)).toContain('M0 400L500 0');
});
