import type { AddressFacts } from '@/domain/address';
import {
  maskedAddress,
  maskedDestination,
  maskedEmail,
  maskedInvoice,
  maskedName,
  maskedPhone,
} from '@/domain/masking';
import { type OpenOfPerson, whyNotErase } from '@/domain/privacy';
import { ROLES } from '@/domain/staff';

const home: AddressFacts = {
  ...{ name: '林小满', phone: '13812345678', region: ['浙江省', '杭州市', '西湖区'], detail: '文三路 478 号' },
};

test('a name keeps its first letter, a number its ends, a place its region', () => {
  expect([maskedName('林小满'), maskedName('John Smith'), maskedName('𠮷野'), maskedName('')]).toEqual([
    ...['林**', 'J**', '𠮷**', ''],
  ]);
  expect([maskedPhone('13812345678'), maskedPhone('0571-88888888'), maskedPhone('110'), maskedPhone('')]).toEqual([
    ...['138****5678', '****8888', '****', ''],
  ]);
  expect([maskedEmail('lin@example.com'), maskedEmail('')]).toEqual(['l***@example.com', '']);
  expect(maskedAddress(home, 'warehouse')).toEqual({
    ...{ name: '林**', phone: '138****5678', region: ['浙江省', '杭州市', '西湖区'], detail: '****' },
  });
});

test('no role reads a number or a street, and who may not unmask reads less than who may', () => {
  for (const role of [...ROLES, undefined]) {
    const told = JSON.stringify(maskedAddress(home, role));
    expect(told).not.toMatch(/12345678|文三路|小满/);
    expect(told.includes('西湖区')).toBe(
      role !== undefined && ['owner', 'manager', 'clerk', 'warehouse', 'service'].includes(role),
    );
  }
});

test('of what is fetched the point stays, and who fetches it is masked', () => {
  const point = {
    ...{ id: 'pickup_a' as const, name: { zh: '店', en: 'shop' }, address: '文三路 1 号', phone: '0571-80000001' },
    hours: { zh: '', en: '' },
  } as const;
  expect(maskedDestination({ way: 'pickup', point, name: '林小满', phone: '13812345678' }, 'finance')).toEqual({
    ...{ way: 'pickup', point, name: '林**', phone: '****5678' },
  });
});

test('invoices are whole for who makes them out', () => {
  const invoice = {
    title: { kind: 'company', name: '好茶有限公司', taxNumber: '91330106MA2ABCDE7X' },
    email: 'tax@example.com',
  } as const;
  expect(maskedInvoice(invoice, 'finance')).toBe(invoice);
  expect(maskedInvoice(invoice, 'service')).toEqual({
    title: { kind: 'company', name: '好茶有限公司', taxNumber: '9133****DE7X' },
    email: 't***@example.com',
  });
  const personal = { title: { kind: 'personal', name: '林小满' }, email: '' } as const;
  expect(maskedInvoice(personal, 'service').title.name).toBe('林**');
});

test('every reason why somebody cannot be forgotten is told, in the order in which they are done', () => {
  const nothing: OpenOfPerson = {
    ...{ orders: 0, afterSales: 0, refunds: 0, payouts: 0, invoices: 0 },
    ...{ card: false, leads: false, earnings: false, works: false },
  };
  expect(whyNotErase(nothing)).toEqual([]);
  const everything: OpenOfPerson = {
    ...{ orders: 2, afterSales: 1, refunds: 1, payouts: 1, invoices: 1 },
    ...{ card: true, leads: true, earnings: true, works: true },
  };
  expect(new Set(whyNotErase(everything)).size).toBe(Object.keys(nothing).length);
  expect(whyNotErase({ ...nothing, refunds: 1, card: true })).toEqual(['erase_refunds_open', 'erase_card_running']);
});
