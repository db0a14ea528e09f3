import type { AdminTemplate } from '@/contract/adminCoupons';
import type { TemplateId } from '@/domain/id';
import type { MembershipRule, PointsRule } from '@/domain/member';
import { days, hours } from '@/domain/time';
import { MembershipForm } from '@/packages/admin/membershipForm';
import { whole } from '@/packages/admin/tierForm';
import { fakeShop } from '../../stores/fakeShop';
import { both } from '../../support/fixtures';
import { points, tiers } from '../../support/members';

const gift = (id: TemplateId) => ({ id, title: both('生日券'), stage: 'running' }) as AdminTemplate;

async function opened(membership?: MembershipRule, pointsRule?: PointsRule) {
  const admin = {
    viewMembership: jest.fn(async () => ({ membership, points: pointsRule, people: [] })),
    viewTemplate: jest.fn(async ({ templateId }: { readonly templateId: TemplateId }) => gift(templateId)),
    putMembership: jest.fn(async (_: object) => ({})),
    putPoints: jest.fn(async (_: object) => ({})),
  };
  const form = new MembershipForm({ ...(await fakeShop({})), admin });
  await form.known.load();
  return { ...admin, form };
}

test('what is there is written back as it was, birthday gifts included', async () => {
  const gifts = { ...tiers, tiers: tiers.tiers.map((tier) => ({ ...tier, birthday: 'template_1' as const })) };
  const { form, putMembership, putPoints } = await opened(gifts, points);
  expect(await form.save()).toBe(true);
  expect(putMembership.mock.calls[0]![0]).toMatchObject({ rule: gifts });
  expect(putPoints.mock.calls[0]![0]).toMatchObject({ rule: points });
});

test('the birthday coupon of a tier is chosen, and taken away again', async () => {
  const gifts = { ...tiers, tiers: tiers.tiers.map((tier) => ({ ...tier, birthday: 'template_1' as const })) };
  const { form, putMembership } = await opened(gifts);
  const [first, second] = form.tiers;
  expect(form.giftOf(first!)?.title).toEqual(both('生日券'));
  form.chooseGift(first);
  form.give(gift('template_2'));
  expect([form.choosing, form.giftOf(first!)?.id]).toEqual([undefined, 'template_2']);
  form.chooseGift(second);
  form.give(undefined);
  expect(form.giftOf(second!)).toBeUndefined();
  expect(await form.save()).toBe(true);
  const { rule } = putMembership.mock.calls[0]![0] as { rule: MembershipRule };
  expect(rule.tiers.slice(0, 2).map(({ birthday }) => birthday)).toEqual(['template_2', undefined]);
});

test('nothing was ever set: both are off, and switched on with what is proposed', async () => {
  const { form, putMembership, putPoints } = await opened();
  expect([form.membership, form.pointsRule]).toEqual(['off', 'off']);
  form.switchPoints(true);
  expect(form.pointsRule).toMatchObject({
    most: 2_000,
    lasts: { by: 'next_year' },
    checkIn: [5, 5, 5, 10, 10, 10, 30],
  });
  form.switchTiers(true);
  expect(form.membership).toBeUndefined(); // A tier has a name.
  expect(await form.save()).toBe(false);
  expect(putMembership).not.toHaveBeenCalled();
  const [tier] = form.tiers;
  tier!.write('zh', ' 新茶 ');
  tier!.write('off', '4.5%');
  tier!.write('times', '1.2');
  tier!.write('early', '12h');
  form.endByYear(false);
  expect(await form.save()).toBe(true);
  expect(putMembership.mock.calls[0]![0]).toMatchObject({
    rule: {
      keptFor: days(365),
      tiers: [{ name: { zh: '新茶', en: '新茶' }, off: 450, pointsRate: 12_000, earlyBy: hours(12) }],
    },
  });
  expect(putPoints.mock.calls[0]![0]).toMatchObject({ rule: { lasts: { by: 'days', days: 365 } } });
});

test('each tier asks for more than the one before it, and one can be taken away but the last', async () => {
  const { form } = await opened(tiers, undefined);
  form.tiers[1]!.write('from', '400');
  expect(form.membership).toBeUndefined();
  form.remove(form.tiers[2]!);
  expect(form.membership).toMatchObject({ tiers: [{ from: 0 }, { from: 400 }] });
  form.add();
  expect(form.tiers).toHaveLength(3);
  for (const tier of form.tiers) form.remove(tier);
  expect(form.tiers).toHaveLength(1);
});

test('switched off it is taken away', async () => {
  const { form, putMembership, putPoints } = await opened(tiers, points);
  form.switchTiers(false);
  form.switchPoints(false);
  await form.save();
  expect(putMembership.mock.calls[0]![0]).not.toHaveProperty('rule');
  expect(putPoints.mock.calls[0]![0]).not.toHaveProperty('rule');
});

test.each<[string, number | undefined]>([
  ['', undefined],
  ['1.2.3', undefined],
  ['0', undefined],
  ['1', 100],
  ['1.25', 125],
  ['90', 9_000],
  ['91', undefined],
])('"%s" is %s basis points', (text, count) => {
  expect(whole(text, 1, 9_000, 100)).toBe(count);
});
