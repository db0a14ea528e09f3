import * as fc from 'fast-check';
import { PHONE } from '@/domain/address';
import { readAddress } from '@/packages/address/readAddress';
import { placesOf } from '@/packages/address/regions';
import { regions } from '../../../config/regions';

const places = placesOf(regions());
const read = (text: string) => readAddress(text, places);
const xiaoman = {
  name: '林小满',
  phone: '13800002046',
  region: ['浙江省', '杭州市', '西湖区'],
  detail: '文三路 478 号 2 幢 601',
};

test.each([
  '林小满 13800002046 浙江省杭州市西湖区文三路 478 号 2 幢 601',
  '林小满，138 0000 2046，浙江省 杭州市 西湖区 文三路 478 号 2 幢 601',
  '浙江杭州西湖区文三路 478 号 2 幢 601 林小满 +86 138-0000-2046',
  '13800002046 林小满\n杭州市西湖区文三路 478 号 2 幢 601',
  '收货人：林小满\n手机号码：13800002046\n所在地区：浙江省杭州市西湖区\n详细地址：文三路 478 号 2 幢 601',
  '收件人: 林小满; 电话: 8613800002046; 地址: 杭州 西湖 文三路 478 号 2 幢 601; 邮编 310000',
  '林小满浙江省杭州市西湖区文三路 478 号 2 幢 601，１３８００００２０４６',
  '浙江省杭州市西湖区文三路 478 号 2 幢 601，13800002046，林小满',
])('reads %j', (text) => {
  expect(read(text)).toEqual(xiaoman);
});

test.each([
  ['北京市北京市朝阳区建国路 1 号', ['北京市', '北京市', '朝阳区']],
  ['北京朝阳建国路 1 号', ['北京市', '北京市', '朝阳区']],
  ['湖北省仙桃市沔州大道 9 号', ['湖北省', '省直辖县', '仙桃市']],
  ['内蒙古呼和浩特新城区一号', ['内蒙古自治区', '呼和浩特市', '新城区']],
  ['余杭区仓前街道 3 号', ['浙江省', '杭州市', '余杭区']],
])('knows the region of %j', (text, region) => {
  expect(read(text).region).toEqual(region);
});

test.each([
  ['新疆乌鲁木齐天山区一号', '天山区'],
  ['宁夏银川兴庆区一号', '兴庆区'],
  ['广西南宁青秀区一号', '青秀区'],
  ['四川阿坝马尔康市一号', '马尔康市'],
  ['内蒙古锡林郭勒锡林浩特市一号', '锡林浩特市'],
  ['山东济南市中区一号', '市中区'],
])('places are called by their short names: %j', (text, district) => {
  const { region, detail } = read(text);
  expect([region?.[2], detail]).toEqual([district, '一号']);
});

test('each place is known by the short names of what lies above it', () => {
  const wrong = places.filter(({ region, forms: [province, city] }) => {
    const text = `${province.at(-1)}${city.at(-1)}${region[2]}文三路 1 号`;
    const [, found, district] = read(text).region ?? [];
    return found !== region[1] || !district?.endsWith(region[2]); // 工业园区 is 苏州工业园区, too.
  });
  expect(wrong.map(({ region }) => region.join(' '))).toEqual([]);
});

test('a district that is called so in two cities, and nothing at all, is not guessed', () => {
  expect(read('朝阳区建国路 1 号')).toEqual({ detail: '朝阳区建国路 1 号' });
  expect(read('  \n，')).toEqual({});
});

const one = <Item>(all: readonly Item[]) => fc.constantFrom(...all);
const written = fc.record({
  name: fc
    .tuple(one([...'王李张刘陈杨赵黄周吴']), fc.array(one([...'小明芳伟静丽娜敏']), { minLength: 1, maxLength: 2 }))
    .map(([family, given]) => family + given.join('')),
  phone: fc.tuple(one([3, 5, 7, 8, 9]), fc.integer({ min: 0, max: 999_999_999 })).map(([second, rest]) => {
    return `1${second}${String(rest).padStart(9, '0')}`;
  }),
  place: one(places),
  detail: fc
    .tuple(one(['文三路', '人民大道', '幸福小区']), fc.nat(999), fc.nat(30), fc.nat(2000))
    .map(([road, number, house, door]) => `${road}${number}号${house}幢${door}室`),
});

test('name, number, region and the rest come apart again, in any order and with any sign between', () => {
  fc.assert(
    fc.property(
      written,
      one([' ', '，', ',', '\n', '；', ' | ']),
      fc.nat(5),
      fc.boolean(),
      ({ name, phone, place, detail }, sign, order, apart) => {
        const where = `${place.region.join(apart ? ' ' : '')}${apart ? ' ' : ''}${detail}`;
        const orders = [
          [name, phone, where],
          [name, where, phone],
          [phone, name, where],
          [where, name, phone],
          [where, phone, name],
          [phone, where, name],
        ];
        expect(read(orders[order]!.join(sign))).toEqual({ name, phone, region: place.region, detail });
      },
    ),
    { numRuns: 300 },
  );
});

test('whatever is pasted, what is found fits into the form and was there', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof(one([...'省市区路号收货人：杭州西湖 ,，1380000']), fc.string()), { maxLength: 60 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(odd, (text) => {
      const { name = '', phone, region, detail = '' } = read(text);
      if (phone !== undefined) expect(phone).toMatch(PHONE);
      if (region) expect(places.some((place) => place.region === region)).toBe(true);
      expect([name.length <= 25, detail.length <= 100]).toEqual([true, true]);
      const plain = text.normalize('NFKC');
      for (const letter of `${name}${detail}`.replace(/ /g, '')) expect(plain).toContain(letter);
    }),
    { numRuns: 300 },
  );
});
