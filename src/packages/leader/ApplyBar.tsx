import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { LeadershipView } from '@/contract/leader';
import type { LeaderStatus } from '@/domain/referral';
import { pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { ApplyStore } from './applyStore';

interface Props {
  readonly view: LeadershipView;
  readonly store: ApplyStore;
}

/** Asks to lead, answers an invitation, or leads on. */
export const ApplyBar = observer(function ApplyBar({ view, store }: Props) {
  const { leader, refusal } = useTexts();
  const { apply: texts } = leader;
  const { applying, answering } = store;
  if (view.status === 'active') {
    return (
      <StickyBar>
        <Button onTap={() => void replaceBy(pathTo.leading())}>{texts.toCentre}</Button>
      </StickyBar>
    );
  }
  const told = (status: LeaderStatus | undefined, task: ApplyStore['applying'] | ApplyStore['answering']) => {
    if (!status) return toastFailed(task.failed);
    if (status === 'active') {
      toast(texts.welcome);
      return void replaceBy(pathTo.leading());
    }
    return void toast(status === 'declined' ? texts.declined : texts.sent);
  };
  const answer = async (accept: boolean) => told(await store.answer(accept), answering);
  if (view.status === 'invited') {
    return (
      <StickyBar>
        <Button kind="line" onTap={() => void answer(false)}>
          {texts.decline}
        </Button>
        <Button loading={answering.running} onTap={() => void answer(true)}>
          {texts.accept}
        </Button>
      </StickyBar>
    );
  }
  const apply = async () => told(await store.apply(), applying);
  return (
    <StickyBar>
      <Button
        loading={applying.running}
        whyNot={view.whyNotApply && refusal[view.whyNotApply]}
        onTap={() => void apply()}
      >
        {texts.send}
      </Button>
    </StickyBar>
  );
});
