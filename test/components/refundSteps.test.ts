import { refundSteps } from '@/components/refundSteps';
import type { RefundView } from '@/contract/parts';
import { fen } from '@/domain/money';
import { later, minutes } from '@/domain/time';
import { zh } from '@/texts/zh';
import { noon } from '../support/fixtures';

const asked: RefundView = {
  ...{ no: 'R1', amount: fen(59_00), because: 'team_lapsed', status: 'asked', askedAt: noon },
};
const told = (facts: Partial<RefundView>) =>
  refundSteps({ ...asked, ...facts }, (at) => (at === noon ? '12:00' : '12:05'), zh.kinds).map(
    ({ title, time, state }) => [state, title, time],
  );
const endedAt = later(noon, minutes(5));

test('a refund is asked for, is in WeChat’s hands, and is back', () => {
  expect(told({})).toEqual([
    ['done', '店里交给微信退 ¥59.00', '12:00'],
    ['now', '微信在办', undefined],
    ['next', '退回微信', undefined],
  ]);
  expect(told({ status: 'done', endedAt })).toEqual([
    ['done', '店里交给微信退 ¥59.00', '12:00'],
    ['done', '微信在办', undefined],
    ['done', '¥59.00 已退回微信', '12:05'],
  ]);
});

test('one that WeChat cannot make is with a person of the shop, until it is settled by hand', () => {
  expect(told({ status: 'failed', endedAt })).toEqual([
    ['done', '店里交给微信退 ¥59.00', '12:00'],
    ['now', '微信没退成', '12:05'],
  ]);
  expect(told({ status: 'done', endedAt, settled: '转账' })[2]).toEqual(['done', '店里另外退给你 ¥59.00', '12:05']);
});
