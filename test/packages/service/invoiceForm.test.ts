import type { InvoiceView } from '@/contract/invoice';
import type { OrderView } from '@/contract/order';
import { fen } from '@/domain/money';
import { InvoiceForm } from '@/packages/service/invoiceForm';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

const company = { kind: 'company', name: '小满文化', taxNumber: '91330106MA27XW1234' } as const;
const invoice: InvoiceView = {
  ...{ id: 'invoice_1', orderId: 'order_1', title: company, email: 'a@b.cn', remark: '', status: 'asked' },
  ...{ askedAt: noon, amount: fen(59_00), needsReversal: false },
};

async function open(facts: Partial<OrderView> = {}) {
  const viewOrder = jest.fn(async () => ({ id: 'order_1', ...facts }) as OrderView);
  const listInvoices = jest.fn(async () => ({ items: [{ ...invoice, orderNumber: 'P1' }] }));
  const askInvoice = jest.fn(async () => ({ invoiceId: 'invoice_2' as const }));
  const withdrawInvoice = jest.fn(async () => ({}));
  const form = new InvoiceForm(await fakeShop({ viewOrder, listInvoices, askInvoice, withdrawInvoice }), 'order_1');
  await form.load();
  return { form, askInvoice, listInvoices };
}

test('to whom the last one was made out is offered for the next', async () => {
  const { form, askInvoice } = await open();
  expect([form.isOpen, form.kind, form.name, form.wrong]).toEqual([true, 'company', '小满文化', undefined]);
  expect(await form.ask()).toBeUndefined();
  expect(askInvoice).toHaveBeenCalledWith(expect.objectContaining({ title: company, email: 'a@b.cn' }));
});

test('what is wrong is said, the first first', async () => {
  const { form, askInvoice } = await open();
  form.write('taxNumber', ' 91330106ma27xw1234 ');
  expect(form.taxNumber).toBe('91330106MA27XW1234');
  form.write('email', 'nobody');
  expect(await form.ask()).toEqual({ wrong: 'email' });
  form.write('taxNumber', '123');
  expect(form.wrong).toBe('taxNumber');
  form.choose('personal');
  form.write('email', '');
  expect(form.wrong).toBeUndefined();
  expect(askInvoice).not.toHaveBeenCalled();
});

test('one that was asked for is shown, and opened to be changed', async () => {
  const { form, listInvoices } = await open({ invoice });
  expect([form.isOpen, listInvoices.mock.calls.length]).toEqual([false, 0]);
  form.edit();
  expect([form.isOpen, form.name, form.email]).toEqual([true, '小满文化', 'a@b.cn']);
});

test('an order that gets none has no form', async () => {
  const { form } = await open({ whyNotInvoice: 'invoice_not_possible' });
  expect(form.isOpen).toBe(false);
});
