import { customer } from '../../cloudfunctions/door/caller';
import { groupIn } from '../../cloudfunctions/door/openData';

const APP = 'wx70696e6a69000001';
const filled = JSON.stringify({ keys: ['group'] });
const group = (data: object) => ({ cloudID: '27_Ih', data: { ...data, watermark: { appid: APP, timestamp: 1 } } });

test.each([
  ['getGroupEnterInfo', { opengid: 'tGEQ_-1', open_single_roomid: '', group_openid: 'g_1', chat_type: 3 }],
  ['getShareInfo', { openGId: 'tGEQ_-1' }],
])('the group is known where WeChat has filled it in, by %s', (_api, data) => {
  expect(groupIn(group(data), filled, APP)).toBe('tGEQ_-1');
});

const known = group({ opengid: 'tGEQ_-1' });
test.each<[string, unknown, string | undefined]>([
  ['the phone wrote the object by itself', known, undefined],
  ['the phone wrote it, and WeChat says that it filled nothing', known, ''],
  ['WeChat filled another key', known, JSON.stringify({ keys: ['input'] })],
  ['WeChat says so in a form that we do not know', known, JSON.stringify({ keys: 'group' })],
  ['it is a bare text', 'tGEQ_-1', filled],
  ['nothing was sent', undefined, filled],
  ['WeChat did not know the CloudID', { cloudID: 'x', errCode: -601006, errMsg: 'cloudID not valid' }, filled],
  ['the chat is one of two people', group({ opengid: undefined, open_single_roomid: 's_1' }), filled],
  ['the id is no text', group({ opengid: { $ne: '' } }), filled],
  ['it belongs to another mini program', { data: { opengid: 'g', watermark: { appid: 'wx_other' } } }, filled],
])('no group where %s', (_why, sent, info) => {
  expect(groupIn(sent, info, APP)).toBeUndefined();
});

test('a group is part of who asks, and one of no known form is left out', () => {
  const asked = (openGId: string | undefined) => customer({ appId: APP, openid: 'o_bob', openGId }, { appId: APP });
  expect(asked('tGEQ_-1').openGId).toBe('tGEQ_-1');
  for (const openGId of [undefined, '', "'; drop table", 'g'.repeat(65)])
    expect(asked(openGId)).not.toHaveProperty('openGId');
});
