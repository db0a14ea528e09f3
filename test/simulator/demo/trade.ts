import type { PickupPoint } from '@/domain/delivery';
import { type FreightTemplate, flatFreight } from '@/domain/freight';
import type { CategoryId, FreightId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { Reduction } from '@/domain/promotion';
import { days, type Instant, later } from '@/domain/time';
import type { Tables } from '../../../cloudfunctions/storage/tables';

const words = (zh: string, en: string) => ({ zh, en });
const OVERSEAS = ['香港特别行政区', '澳门特别行政区', '台湾省'];
const FAR = ['新疆维吾尔自治区', '西藏自治区', '青海省', '内蒙古自治区', '甘肃省', '宁夏回族自治区'];

const flat = flatFreight(fen(8_00), fen(99_00));

/** ¥8, free from ¥99; far away ¥18, free from ¥199. */
const standard: FreightTemplate = {
  ...flat,
  zones: [{ first: 1, fee: fen(18_00), step: 1, stepFee: fen(0), freeFrom: fen(199_00), places: FAR }],
  never: OVERSEAS,
};

/** What is frozen or fresh goes by weight, in ice, and only where it arrives as it left. */
const cold: FreightTemplate = {
  ...{ id: 'freight_cold', title: words('冷链', 'Cold chain'), by: 'weight', never: [...FAR, ...OVERSEAS] },
  zones: [
    {
      ...{ first: 3_000, fee: fen(12_00), step: 1_000, stepFee: fen(2_00), freeFrom: fen(159_00) },
      places: ['浙江省', '上海市', '江苏省', '安徽省'],
    },
  ],
  elsewhere: { first: 2_000, fee: fen(18_00), step: 1_000, stepFee: fen(4_00), freeFrom: fen(239_00) },
};

const COLD = new Set(['sea', 'fruit']);
/** What goods of this top category are sent by. */
export const freightOf = (top: string): FreightId => (COLD.has(top) ? cold.id : standard.id);

const points: readonly PickupPoint[] = [
  {
    ...{ id: 'pickup_wensan', name: words('文三路店', 'Wensan Road'), phone: '0571-80000001' },
    ...{ address: '浙江省杭州市西湖区文三路 478 号一楼', hours: words('每天 9:00–21:00', 'Daily 9:00–21:00') },
  },
  {
    ...{ id: 'pickup_xixi', name: words('西溪店', 'Xixi'), phone: '0571-80000002' },
    ...{ address: '浙江省杭州市西湖区天目山路 518 号', hours: words('周三到周日 10:00–20:00', 'Wed–Sun 10:00–20:00') },
  },
];

const reductions = (categoryOf: (key: string) => CategoryId): readonly Reduction[] => [
  {
    ...{ id: 'promotion_mountain', title: words('山货茶零食满减', 'Mountain, tea and snacks'), by: 'amount' },
    steps: [
      { from: 200_00, off: fen(20_00) },
      { from: 300_00, off: fen(45_00) },
    ],
    scope: { categories: ['mountain', 'snack'].map(categoryOf) },
  },
  {
    ...{ id: 'promotion_desk', title: words('文具 3 件减 15 元', '¥15 off 3 of stationery'), by: 'count' },
    steps: [{ from: 3, off: fen(15_00) }],
    scope: { categories: [categoryOf('school-desk')] },
  },
];

/** Freight, pickup points and 满减 of the demo's shop. Templates first: goods name them. */
export async function setUpTrade(tx: Tables, categoryOf: (key: string) => CategoryId, now: Instant): Promise<void> {
  for (const [place, template] of [standard, cold].entries()) await tx.freight.put(template, place);
  for (const [place, point] of points.entries()) await tx.pickups.put({ ...point, isOpen: true }, place);
  const time = { startsAt: later(now, -days(2)), endsAt: later(now, days(365)) };
  for (const reduction of reductions(categoryOf)) await tx.promotions.put({ reduction, ...time });
}
