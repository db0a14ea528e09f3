import { observer } from 'mobx-react-lite';
import { Tag } from '@/components/Tag';
import type { ShopLeader } from '@/contract/adminLeaders';
import { useTexts } from '@/stores/language';

const TONES = { active: 'good', applied: 'warn', invited: 'warn', left: 'quiet', declined: 'quiet' } as const;

/** How somebody stands as a leader; of staff, that he is. */
export const LeaderTag = observer(function LeaderTag({
  leader,
}: {
  readonly leader: Pick<ShopLeader, 'kind' | 'status'>;
}) {
  const { adminLeaders: texts } = useTexts();
  const { kind, status } = leader;
  if (kind === 'staff' && status === 'active') return <Tag tone="ink">{texts.kind.staff}</Tag>;
  return <Tag tone={TONES[status]}>{texts.status[status]}</Tag>;
});
