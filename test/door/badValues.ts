/** What a phone of ours never sends, and somebody else one day will. */
export const badValues: readonly unknown[] = [
  ...[undefined, null, true, false, '', ' ', '0', '1', 'x', '-1'],
  ...[0, -0, -1, 1.5, 1e9, 1e308, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...[[], {}, [[]], [null], ['x'], { length: 1 }, { toString: 'x' }, [1, 2, 3]],
  ...['x'.repeat(41), 'x'.repeat(10_000), '好'.repeat(300), '😀'.repeat(30), `order_${'x'.repeat(41)}`],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table orders; --", '%', '_', '\\'],
  ...['\u0000', 'a\u0000b', '\ud800', '\udc00x', '\u202e', '\ufeff', '\r\n', '\u2028'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '{{x}}', '../../etc/passwd'],
  ...['order_', 'order_\u0000', 'order_ 1', 'order_1\n', 'ORDER_1', 'user_1', 'team_1', 'sku_', 'request_', '_'],
  ...[
    '999999999999.order_1',
    '1.2.3.4',
    '9007199254740993.goods_1',
    '0.9007199254740991.team_1',
    '-1.goods_1',
    '1e3.goods_1',
  ],
];

/** Whole inputs that are none. */
export const badInputs: readonly unknown[] = [
  ...[undefined, null, true, 0, 1, '', 'x', [], [{}], () => 1],
  JSON.parse('{"__proto__": {"requestId": "request_1"}}'),
  JSON.parse('{"constructor": {"prototype": {}}}'),
  { requestId: { toString: () => 'request_1' } },
  Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`key${i}`, i])),
  nested(2_000),
];

function nested(depth: number): unknown {
  let inner: unknown = 'x';
  for (let i = 0; i < depth; i += 1) inner = i % 2 ? [inner] : { inner };
  return inner;
}
