import { Outage } from '@/domain/outage';
import { AddressForm } from '@/packages/address/addressForm';
import type { Read } from '@/packages/address/readAddress';
import { fakeShop } from '../../stores/fakeShop';

const home = {
  name: '林小满',
  phone: '138 0000 0000',
  region: ['浙江省', '杭州市', ''],
  detail: ' 文三路 1 号 ',
} as const;

async function openForm(addressId?: 'address_1', readAddress = (): Read => ({})) {
  const saveAddress = jest.fn(async () => ({ addressId: 'address_1' as const }));
  const deleteAddress = jest.fn(async () => ({}));
  return {
    saveAddress,
    deleteAddress,
    form: new AddressForm(await fakeShop({ saveAddress, deleteAddress }), addressId, readAddress),
  };
}

test('what is missing is said in the order of the fields, and the shop is not asked', async () => {
  const { form, saveAddress } = await openForm();
  expect(await form.save()).toBeUndefined();
  expect([form.asked, form.whyNot]).toEqual([true, 'name']);
  form.write('name', '林小满');
  expect(form.whyNot).toBe('phone');
  form.write('phone', '12345678901');
  expect(form.whyNot).toBe('phone');
  form.write('phone', '13800000000');
  expect(form.whyNot).toBe('region');
  form.choose(['浙江省', '杭州市', '西湖区']);
  expect(form.whyNot).toBe('detail');
  form.write('detail', '文三路 1 号');
  expect(form.whyNot).toBeUndefined();
  expect(saveAddress).not.toHaveBeenCalled();
});

test('an address of WeChat is taken as it is, but for the blanks', async () => {
  const { form, saveAddress } = await openForm();
  form.put(home);
  expect(await form.save()).toBe('address_1');
  expect(saveAddress).toHaveBeenCalledWith(
    expect.objectContaining({ phone: '13800000000', region: ['浙江省', '杭州市', ''], detail: '文三路 1 号' }),
  );
});

test('after a lost answer the same tap is the same request', async () => {
  const { form, saveAddress } = await openForm('address_1');
  form.put(home);
  saveAddress.mockRejectedValueOnce(new Outage('lost'));
  expect(await form.save()).toBeUndefined();
  expect(await form.save()).toBe('address_1');
  const [first, second] = saveAddress.mock.calls as unknown as [[{ requestId: string }], [{ requestId: string }]];
  expect(second[0]).toEqual(first[0]);
});

test('only an address that is there can be deleted', async () => {
  const { form, deleteAddress } = await openForm();
  expect(await form.remove()).toBe(false);
  expect(deleteAddress).not.toHaveBeenCalled();
  expect(await (await openForm('address_1')).form.remove()).toBe(true);
});

test('what can be read of a pasted text is filled in, and the rest stays as it was', async () => {
  const { form } = await openForm(undefined, () => ({ name: '林小满', phone: '13800000000' }));
  form.write('detail', '文三路 1 号');
  form.paste('林小满 13800000000');
  expect(form.takeApart()).toEqual(['name', 'phone']);
  expect([form.name, form.phone, form.detail, form.pasted]).toEqual(['林小满', '13800000000', '文三路 1 号', '']);
});

test('a text in which nothing is found stays to be looked at', async () => {
  const { form } = await openForm();
  form.paste('？');
  expect([form.takeApart(), form.pasted, form.name]).toEqual([[], '？', '']);
});
