import type { UserId } from '@/domain/id';
import { finishLesson } from '../../cloudfunctions/usecases/leader/lessons';
import { putLesson } from '../../cloudfunctions/usecases/staff/lessons';
import { tea } from '../support/fixtures';
import type { TestShop } from '../support/shop';

const bob: UserId = 'user_bob';

/** Two lessons, of which Bob has finished one and the other is closed; and an example of all that a leader looks at. He leads already. */
export async function openCentre(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  const words = { zh: '第一张卡片', en: 'The first card' };
  const lesson = { title: words, body: { zh: '发给谁\n说什么', en: 'To whom\nand what' }, position: 1 };
  const put = async (more: object = {}) =>
    (await putLesson({ ...asks(), ...lesson, ...more }, shop.as('user_own'), shop.platform)).lessonId;
  const [lessonId, closed] = [await put(), await put({ position: 2 })];
  await shop.transact(async (tx) => tx.lessons.put({ ...(await tx.lessons.get(closed))!, isOpen: false }));
  await finishLesson({ ...asks(), lessonId }, shop.as(bob), shop.platform);

  return {
    foreignIds: [closed],
    shop: {
      viewLeading: () => [{}],
      listCommissions: () => [{ tab: 'payable', cursor: '1000.order_0' }],
      listLedCustomers: () => [{ cursor: '1000.user_0' }],
      viewRanks: () => [{}],
      listEarning: () => [{ sort: 'best', search: '桂', cursor: '100.8800.goods_0' }],
      viewEarning: () => [{ goodsId: tea.id }],
      setOnBoard: () => [{ ...asks(), onBoard: true }],
      viewBoard: () => [{}],
      listLessons: () => [{}],
      viewLesson: () => [{ lessonId }],
      finishLesson: () => [{ ...asks(), lessonId }],
    },
    admin: {
      listShopLessons: () => [{}],
      putLesson: () => [{ ...asks(), ...lesson, lessonId }],
      removeLesson: () => [{ ...asks(), lessonId }],
    },
  };
}
