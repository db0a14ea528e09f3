import { tea } from '../support/fixtures';
import { sharingIn } from '../support/sharing';
import type { TestShop } from '../support/shop';

const bob = 'user_bob';
export const bobsChat = 'tG_parents';
const theTea = { kind: 'goods', goodsId: tea.id } as const;
const bobsStore = { kind: 'store', leaderId: bob } as const; // See storeStage.ts.

/** Links and chat groups: Bob's own, and those of strangers, and an example of everything that he can do. */
export async function openSharing(shop: TestShop, teamId: `team_${string}`) {
  const { share, open } = sharingIn(shop);
  const asks = () => ({ requestId: shop.newRequest() });
  const team = { kind: 'team', teamId } as const;
  const [anns, cats] = [await share('user_ann', team), await share('user_cat', theTea)];
  const { groupId } = await open(bob, anns, bobsChat);
  const strangers = await open('user_dan', cats, 'tG_strangers');
  await share(bob, theTea, { from: anns });
  let drawn = 0;
  const code = () => {
    drawn += 1;
    return `bob${String(drawn).padStart(7, '0')}`;
  };

  return {
    foreignIds: [strangers.groupId!, 'group_nobody', cats, 'nobodysOwn'],
    shop: {
      makeShare: () => [
        { ...asks(), code: code(), what: team, channel: 'card', from: anns },
        { ...asks(), code: code(), what: theTea, channel: 'timeline' },
        { ...asks(), code: code(), what: { kind: 'shop' }, channel: 'tool' },
        { ...asks(), code: code(), what: bobsStore, channel: 'card' },
      ],
      openShare: () => [{ ...asks(), code: anns }],
      viewShare: () => [{ code: anns }],
      sharePicture: () => [
        { ...asks(), what: team, from: anns },
        { ...asks(), what: theTea },
        { ...asks(), what: bobsStore },
      ],
      shortLink: () => [
        { ...asks(), what: team, from: anns },
        { ...asks(), what: theTea },
        { ...asks(), what: bobsStore },
      ],
      listShares: () => [{ cursor: '1000.AAAAAAAAAA' }],
      viewShares: () => [{}],
      enterGroup: () => [{ ...asks(), teamId }],
      viewGroup: () => [{ groupId: groupId! }],
      listGroups: () => [{ teamId, cursor: '1000.group_0' }],
      setGroupShown: () => [{ ...asks(), groupId: groupId!, shown: false }],
    },
  };
}
