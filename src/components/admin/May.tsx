import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { Permission } from '@/domain/staff';
import { useShop } from '@/stores/shop';

interface Props {
  readonly do: Permission | readonly Permission[]; // Any of them.
  readonly children: ReactNode;
}

/** What is inside is offered to who may do it: the shop would refuse it to all others. */
export const May = observer(function May({ do: needs, children }: Props) {
  const { session } = useShop();
  const any = typeof needs === 'string' ? [needs] : needs;
  return any.some((permission) => session.may(permission)) ? children : null;
});
