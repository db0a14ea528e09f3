import { ChatTool } from '@/stores/chatTool';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const does = (got: object = {}) => jest.fn(({ success }) => success(got));
const fails = (errMsg: string) => jest.fn(({ fail }) => fail({ errMsg }));
const all = () => ({
  isChatTool: jest.fn(() => false),
  enterChatToolMode: does(),
  exitChatTool: does(),
  selectGroupMembers: does({ members: ['member_a', 'member_b'] }),
  shareAppMessageToGroup: does(),
  notifyGroupMembers: does(),
});
const card = { title: '苹果', path: '/packages/share/pages/relay/index?teamId=team_lan' };

test('it is entered in a chat, sends into it, and is left', async () => {
  const wx = all();
  const tool = new ChatTool(() => wx);
  expect([tool.possible, tool.inside]).toEqual([true, false]);
  expect(await tool.enter()).toBe('done');
  expect(tool.inside).toBe(true);
  expect(await tool.send(card)).toBe('done');
  expect(wx.shareAppMessageToGroup.mock.calls[0]?.[0]).toMatchObject(card);
  await tool.leave();
  expect(tool.inside).toBe(false);
});

test('what was sent by it opens it again inside', () => {
  const wx = all();
  const tool = new ChatTool(() => wx);
  wx.isChatTool.mockReturnValue(true);
  tool.look();
  expect(tool.inside).toBe(true);
  wx.isChatTool.mockReturnValue(false);
  tool.look();
  expect(tool.inside).toBe(false);
});

test('who chooses no chat has cancelled; without the right to it, it fails and stays outside', async () => {
  const cancelled = new ChatTool(() => ({ ...all(), enterChatToolMode: fails('enterChatToolMode:fail cancel') }));
  expect([await cancelled.enter(), cancelled.inside]).toEqual(['cancelled', false]);
  const refused = new ChatTool(() => ({ ...all(), enterChatToolMode: fails('enterChatToolMode:fail no permission') }));
  expect([await refused.enter(), refused.inside]).toEqual(['failed', false]);
});

test('people are chosen and called by a title that is short enough', async () => {
  const wx = all();
  const tool = new ChatTool(() => wx);
  expect(await tool.call('云南带叶沃柑五斤装今晨采摘还差两人', card.path)).toBe('done');
  expect(wx.notifyGroupMembers.mock.calls[0]?.[0]).toMatchObject({
    title: '云南带叶沃柑五斤装今晨采摘还差', // 15 Chinese letters count 30.
    members: ['member_a', 'member_b'],
    entrancePath: card.path,
    type: 'participate',
  });
});

test('who chooses nobody calls nobody', async () => {
  const wx = { ...all(), selectGroupMembers: does({ members: [] }) };
  expect(await new ChatTool(() => wx).call('苹果', card.path)).toBe('cancelled');
  expect(wx.notifyGroupMembers).not.toHaveBeenCalled();
});

test('an older WeChat has none of it', async () => {
  const tool = new ChatTool(() => ({}));
  tool.look();
  expect([tool.possible, tool.inside, await tool.enter(), await tool.send(card)]).toEqual([
    ...[false, false, 'failed', 'failed'],
  ]);
});
