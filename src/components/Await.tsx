import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { Loadable } from '@/stores/loadable';
import { Failure } from './Failure';
import { Skeleton, useBones } from './Skeleton';
import { Stale } from './Stale';

interface Props<Value> {
  readonly of: Loadable<Value>;
  readonly bones: ReactNode; // The same boxes as the page will have.
  readonly onCheckPayment?: () => void;
  readonly children: (value: Value) => ReactNode;
}

/** Shows what is there: bones while it comes, the failure with a retry, or the thing itself; above it a line if it could not be renewed. */
export const Await = observer(function Await<Value>({ of, bones, onCheckPayment, children }: Props<Value>) {
  const bare = useBones(of.status === 'idle' || of.status === 'loading');
  if (bare) return <Skeleton>{bones}</Skeleton>;
  if (of.value !== undefined) {
    return (
      <>
        {of.failed && <Stale failed={of.failed} onRetry={() => void of.load()} />}
        {children(of.value)}
      </>
    );
  }
  if (of.status === 'failed' && of.failed) {
    return <Failure failed={of.failed} onRetry={() => of.load()} {...(onCheckPayment && { onCheckPayment })} />;
  }
  return null;
}) as <Value>(props: Props<Value>) => ReactNode;
