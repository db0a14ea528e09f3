import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { Permission } from '@/domain/staff';
import { goBack } from '@/navigation';
import type { Failed } from '@/stores/failed';
import { useTexts } from '@/stores/language';
import type { Loadable } from '@/stores/loadable';

interface RuleForm<Known> {
  readonly known: Loadable<Known>;
  readonly saving: { readonly running: boolean; readonly failed: Failed | undefined };
  readonly isRight: boolean; // As it is typed.
  save(): Promise<boolean>;
}
interface Props<Known> {
  readonly title: string;
  readonly form: RuleForm<Known>;
  readonly said: { readonly saved: string; readonly wrong: string };
  readonly needs: Permission; // Without it the rule is only looked at.
  readonly children: (known: Known) => ReactNode;
}

/** Something that the merchant sets once for the whole shop: what is there is fetched, changed and saved, then back. */
export const RuleScreen = observer(function RuleScreen<Known>({ title, form, said, needs, children }: Props<Known>) {
  const { common } = useTexts();
  const { known, saving } = form;
  useLoad(() => void known.load());
  const save = async () => {
    if (!(await form.save())) return form.isRight ? toastFailed(saving.failed) : toast(said.wrong);
    toast(said.saved);
    return goBack();
  };
  const bar = (
    <May do={needs}>
      <StickyBar>
        <Button size="wide" loading={saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={title} bar={known.value !== undefined && bar}>
      <Await of={known} bones={<ListBones height={180} />}>
        {children}
      </Await>
    </Screen>
  );
}) as <Known>(props: Props<Known>) => ReactNode;
