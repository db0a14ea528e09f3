import cloud from 'wx-server-sdk';
import type { Asked } from '@/contract/reply';
import { customer } from '../door/caller';
import { cloudPlatform } from '../platform/cloud';
import { adminDoor } from './door';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const platform = cloudPlatform(); // Once for an instance, which then serves many requests, one at a time.

export function main(asked: Asked) {
  const { APPID, OPENID } = cloud.getWXContext();
  return adminDoor(asked, () => customer({ appId: APPID, openid: OPENID }, platform.settings), platform);
}
