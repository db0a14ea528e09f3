import { isId } from '@/domain/id';
import { newRequestId } from '@/stores/newRequestId';

test('no two taps have the same name, and the shop understands each', () => {
  const names = Array.from({ length: 1_000 }, newRequestId);
  expect(new Set(names).size).toBe(1_000);
  expect(names.every((name) => isId('request', name) && name.length === 'request_'.length + 22)).toBe(true);
});
