/** @jest-environment jsdom */
import { Refusal } from '@/domain/refusal';
import { openPhone, turnOff } from './phone';
import { bagCard, homePage, lansTeam, readersOfTea, tea, teaCard, visited } from './replies';

const HOME = 'pages/home/index';
const GOODS = 'packages/goods/pages/goods/index';
const TEAM = 'packages/team/pages/team/index';

const visit = () => visited;
const listGoods = () => ({ items: [teaCard, bagCard] });
const shop = {
  ...{ visit, listGoods, viewHome: () => homePage, viewGoods: () => tea, viewTeam: () => lansTeam },
  ...{ viewReaders: () => readersOfTea, leaveFootprint: () => ({}) },
  couponsOfGoods: () => ({ mine: [], toTake: [] }),
};
const unreachable = (): never => {
  throw new Error('no network');
};

afterEach(turnOff);

describe('the home page', () => {
  test('shows the teams that wait, the categories and the goods', async () => {
    const { sees } = openPhone(shop, HOME);
    await sees('朋友在拼', '还差 1 人', '省 ¥29.00', '岚姐：晚上一起喝', '全部 7 个团');
    await sees('茶', '一起买更好', '12 件已收货', '帆布包');
  });

  test('leads from a team card to the team', async () => {
    const { sees, tap, wentTo } = openPhone(shop, HOME);
    await sees('岚姐：晚上一起喝');
    await tap('岚姐：晚上一起喝');
    expect(wentTo()).toEqual(['/packages/team/pages/team/index?teamId=team_lan']);
  });

  test('leads from the goods to their page', async () => {
    const { sees, tap, wentTo } = openPhone(shop, HOME);
    await sees('帆布包');
    await tap('帆布包');
    expect(wentTo()).toEqual(['/packages/goods/pages/goods/index?goodsId=goods_bag']);
  });

  test('says that there is no connection, and asks again when told to', async () => {
    const viewHome = jest.fn(() => homePage).mockImplementationOnce(unreachable);
    const { sees, tap, text } = openPhone({ ...shop, viewHome }, HOME);
    await sees('没连上', '再试一次');
    expect(text()).not.toContain('岚姐');

    await tap('再试一次');

    await sees('岚姐：晚上一起喝');
    expect(viewHome).toHaveBeenCalledTimes(2);
    expect(text()).not.toContain('没连上');
  });

  test('speaks English when WeChat does', async () => {
    const { sees, text } = openPhone(shop, HOME, {}, 'en');
    await sees('Friends are buying', '1 more to go', 'Rock oolong', 'All 7 teams', 'Tea');
    expect(text()).not.toMatch(/朋友在拼|还差|正岩肉桂|全部/);
  });
});

describe('the page of the goods', () => {
  const query = { goodsId: 'goods_tea' };

  test('shows what they cost together and alone, and who waits', async () => {
    const { sees } = openPhone(shop, GOODS, query);
    await sees('¥59.00', '单独买 ¥88.00', '三人各付 ¥59.00，省 ¥29.00', '七天无理由', '1 个团等你', '岚姐的团');
    await sees('开团，3 人成');
  });

  test('shows what those say who have received it', async () => {
    const { sees } = openPhone(shop, GOODS, query);
    await sees('评价（1）', '5.0', '林**', '香', '商家回复', '谢谢', '有用 3');
  });

  test('asks for nothing twice', async () => {
    const { sees, comesBack, questions } = openPhone(shop, GOODS, query);
    await sees('单独买 ¥88.00');
    await comesBack();
    expect([...questions].sort()).toEqual([
      'couponsOfGoods',
      'leaveFootprint',
      'listAddresses',
      'viewGoods',
      'viewReaders',
      'visit',
    ]);
  });

  test('says so when there are no such goods', async () => {
    const viewGoods = () => {
      throw new Refusal('not_found');
    };
    const { sees } = openPhone({ ...shop, viewGoods }, GOODS, query);
    await sees('没找到这件商品', '看看别的');
  });
});

describe('the page of a team', () => {
  const query = { teamId: 'team_lan' };

  test('asks for the team that the card names', async () => {
    const viewTeam = jest.fn(() => lansTeam);
    const { sees } = openPhone({ ...shop, viewTeam }, TEAM, query);
    await sees('岚姐的团', '还差 1 人，就成团', '单独买 ¥88.00');
    expect(viewTeam).toHaveBeenCalledWith({ teamId: 'team_lan' });
  });

  test('is sent to a chat as the way to this team, with what is missing', async () => {
    const { sees, share } = openPhone(shop, TEAM, query);
    await sees('岚姐的团');
    expect(share()).toMatchObject({
      title: '正岩肉桂还差 1 人，一起省 ¥29.00',
      path: expect.stringMatching(/^\/packages\/team\/pages\/team\/index\?teamId=team_lan&s=[0-9A-Za-z]{10}$/),
      imageUrl: '/tea.wide.webp',
    });
  });

  test('opened by a card, shows before the shop knows who has come', async () => {
    const nobodyYet = () => new Promise<never>(() => {});
    const { sees, questions } = openPhone({ ...shop, visit: nobodyYet }, TEAM, query);
    await sees('岚姐的团', '还差 1 人，就成团');
    expect(questions).toContain('visit');
  });

  test('opened by a card that was cut, asks nothing and shows other ways', async () => {
    const { sees, questions } = openPhone(shop, TEAM, { teamId: 'team_' });
    await sees('没找到这个团', '看看别的团');
    expect(questions).not.toContain('viewTeam');
  });
});
