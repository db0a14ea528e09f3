import { shop as contract } from '@/contract/shop';
import { query } from '../../door/query';
import { gathering } from '../goods/hotWords';
import { homeBlocks } from './homeBlocks';

const HINTS = 3;

export const viewHome = query(contract.viewHome, async (_, view) => {
  const { shop, now } = view;
  const { home, notice } = await shop.shop.get();
  return {
    blocks: await homeBlocks(home, view),
    hints: await gathering(shop, now, HINTS),
    ...(notice && { notice }),
  };
});
