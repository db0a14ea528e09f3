import type { Me } from '@/contract/person';
import type { Caller } from '../../door/caller';
import type { ShopSettings } from '../../platform/platform';
import type { User } from '../../storage/users';
import { show } from '../show';

export function meOf(user: User | undefined, { userId, openid }: Caller, settings: ShopSettings): Me {
  return {
    userId,
    nickname: user?.nickname ?? '',
    avatar: show(settings, user?.avatar ?? ''),
    isStaff: settings.ownerOpenids.includes(openid),
  };
}
