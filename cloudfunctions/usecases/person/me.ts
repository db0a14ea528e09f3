import type { Me } from '@/contract/person';
import type { Role } from '@/domain/staff';
import type { Caller } from '../../door/caller';
import type { ShopSettings } from '../../platform/platform';
import type { User } from '../../storage/users';
import { show } from '../show';

export function meOf(user: User | undefined, caller: Caller, settings: ShopSettings, role: Role | undefined): Me {
  return {
    userId: caller.userId,
    nickname: user?.nickname ?? '',
    avatar: show(settings, user?.avatar ?? ''),
    role,
  };
}
