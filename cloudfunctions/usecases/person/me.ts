import type { Me } from '@/contract/person';
import { type Caller, isStaff } from '../../door/caller';
import type { ShopSettings } from '../../platform/platform';
import type { User } from '../../storage/users';
import { show } from '../show';

export function meOf(user: User | undefined, caller: Caller, settings: ShopSettings): Me {
  return {
    userId: caller.userId,
    nickname: user?.nickname ?? '',
    avatar: show(settings, user?.avatar ?? ''),
    isStaff: isStaff(caller, settings),
  };
}
