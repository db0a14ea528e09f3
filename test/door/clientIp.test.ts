import { customer } from '../../cloudfunctions/door/caller';
import { clientIp } from '../../cloudfunctions/door/clientIp';

test.each<[string, readonly (string | undefined)[], string | undefined]>([
  ['one address', ['203.0.113.7'], '203.0.113.7'],
  ['an address of the new kind', ['2001:DB8::7'], '2001:db8::7'],
  ['both in one', ['::ffff:203.0.113.7'], '203.0.113.7'],
  ['what the cloud says of both kinds', ['203.0.113.7', '2001:db8::7'], '203.0.113.7'],
  ['only the new kind', ['', '2001:db8::7'], '2001:db8::7'],
  ['what a phone has written itself stands at the left', ['198.51.100.1, 203.0.113.7'], '203.0.113.7'],
  ['machines behind the door stand at the right', ['203.0.113.7, 10.1.2.3,192.168.0.1'], '203.0.113.7'],
  ['carriers and links are inside, too', ['203.0.113.7, 100.64.0.9, 169.254.1.1, 172.31.0.1, fd00::1'], '203.0.113.7'],
  ['their neighbours are not', ['172.32.0.1'], '172.32.0.1'],
  ['only machines of the house', ['127.0.0.1', '::1', '10.0.0.1'], undefined],
  ['a list that names nobody is passed over', ['unknown', '203.0.113.7'], '203.0.113.7'],
  ['nonsense', ["'; drop table users; --", '1.2.3', '1.2.3.4.5', 'x'.repeat(9_999)], undefined],
  ['nothing', [undefined, ''], undefined],
])('%s', (_, lists, ip) => {
  expect(clientIp(...lists)).toBe(ip);
});

test('a caller brings the address along, where there is one', () => {
  const ours = { appId: 'wx1' };
  const bob = { appId: 'wx1', openid: 'o_bob' };
  expect(customer({ ...bob, ip: '203.0.113.7' }, ours)).toMatchObject({ openid: 'o_bob', ip: '203.0.113.7' });
  expect(customer({ ...bob, ip: undefined }, ours)).not.toHaveProperty('ip');
});
