import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { Toggle } from '@/components/Toggle';
import { toast, toastFailed } from '@/components/toast';
import { goBack, goTo, pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { AboutFields } from '../../AboutFields';
import { EditedPicks } from '../../EditedPicks';
import { EditStore } from '../../editStore';
import { PickSheet } from '../../PickSheet';
import { VisitsCard } from '../../VisitsCard';
import './index.scss';

/** One's own storefront: who came, who one is, what one picks. */
export default observer(function EditStorePage() {
  const shop = useShop();
  const { storeForm: texts } = useTexts();
  const [store] = useState(() => new EditStore(shop));
  useLoad(() => void store.load(texts.suggested));
  if (store.isStranger) {
    return (
      <Screen title={texts.title}>
        <EmptyState
          title={texts.notLeader}
          words={texts.notLeaderWords}
          action={texts.toApply}
          onAction={() => void replaceBy(pathTo.becomeLeader())}
        />
      </Screen>
    );
  }
  const { value: mine } = store.mine;
  return (
    <Screen title={texts.title} bar={mine && !mine.mustOpenAsStaff && <Bar store={store} />}>
      <Await of={store.mine} bones={<Bones />}>
        {({ mustOpenAsStaff }) => (mustOpenAsStaff ? <Staff store={store} /> : <Form store={store} />)}
      </Await>
    </Screen>
  );
});

/** For who works here: a storefront is offered, not given unasked. */
const Staff = observer(function Staff({ store }: { readonly store: EditStore }) {
  const { storeForm: texts } = useTexts();
  const start = async () => {
    if (!(await store.startAsStaff(texts.suggested))) toastFailed(store.starting.failed);
  };
  return (
    <EmptyState title={texts.staff} words={texts.staffWords} action={texts.staffOpen} onAction={() => void start()} />
  );
});

const Form = observer(function Form({ store }: { readonly store: EditStore }) {
  const { storeForm: texts } = useTexts();
  const [picking, setPicking] = useState(false);
  const { store: mine } = store;
  const setOpen = async (isOpen: boolean) => {
    if (!(await store.setOpen(isOpen))) toastFailed(store.opening.failed ?? store.closing.failed);
  };
  return (
    <>
      {mine?.shut && (
        <Card>
          <View className="edit-store__shut">
            <Icon name="triangle-alert" size={18} />
            <View className="edit-store__about">
              <Text className="edit-store__title">{texts.shut}</Text>
              <Text className="edit-store__because">{mine.shut.because}</Text>
            </View>
          </View>
        </Card>
      )}
      {mine && <VisitsCard store={mine} />}
      <AboutFields store={store} />
      <EditedPicks store={store} onAdd={() => setPicking(true)} />
      {mine && !mine.shut && (
        <Card cells>
          <Toggle title={texts.open} words={texts.openWords} on={mine.isOpen} onChange={(on) => void setOpen(on)} />
        </Card>
      )}
      {mine && (
        <View className="edit-store__look">
          <Button kind="text" onTap={() => void goTo.store(store.mine.value!.leaderId)}>
            {texts.look}
          </Button>
        </View>
      )}
      <PickSheet open={picking} store={store} onClose={() => setPicking(false)} />
    </>
  );
});

const Bar = observer(function Bar({ store }: { readonly store: EditStore }) {
  const { storeForm: texts, common } = useTexts();
  const save = async () => {
    const isNew = store.store === undefined;
    const saved = await store.save();
    if (saved === 'name') return toast(texts.nameMissing);
    if (saved === 'upload') return toast(texts.uploading);
    if (saved === 'refused') return toastFailed(store.failed);
    toast(texts.saved);
    if (isNew) return replaceBy(pathTo.store(store.mine.value!.leaderId));
    return goBack();
  };
  return (
    <StickyBar>
      <Button size="wide" loading={store.busy} onTap={() => void save()}>
        {common.save}
      </Button>
    </StickyBar>
  );
});

function Bones() {
  return [96, 180, 220].map((height) => (
    <BoneCard key={height}>
      <Bone height={height} />
    </BoneCard>
  ));
}
