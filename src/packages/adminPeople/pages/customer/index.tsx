import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Screen } from '@/components/Screen';
import { toast, toastFailed } from '@/components/toast';
import type { TagId } from '@/domain/id';
import { useIdParam } from '@/navigation';
import { useShop } from '@/stores/shop';
import { CustomerStore } from '../../customerStore';
import { NameSheet } from '../../NameSheet';
import { TagSheet } from '../../TagSheet';
import { usePeopleTexts } from '../../usePeopleTexts';
import { Head } from './Head';
import { Notes } from './Notes';
import { Standing } from './Standing';
import { Ties } from './Ties';
import { Timeline } from './Timeline';
import { Worth } from './Worth';
import './index.scss';

/** Everything about one customer, from all sides. Phones and addresses are on a page of their own, where each look is kept. */
export default observer(function CustomerPage() {
  const shop = useShop();
  const texts = usePeopleTexts();
  const userId = useIdParam('user');
  const [store] = useState(() => new CustomerStore(shop, userId));
  const [tagging, setTagging] = useState(false);
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const saveRemark = async () =>
    (await store.saveRemark()) ? toast(texts.one.remarkSaved) : toastFailed(store.remarking.failed);
  const tag = async (tagId: TagId, on: boolean) => {
    if (!(await store.tag(tagId, on))) return toastFailed(store.tagging.failed);
    return toast(on ? texts.tag.hung : texts.tag.taken);
  };
  return (
    <Screen title={texts.one.title}>
      <Await of={store.customer} bones={<ListBones height={120} count={4} />}>
        {(customer) => (
          <>
            <Head customer={customer} store={store} onTag={() => setTagging(true)} />
            <Worth customer={customer} />
            <Standing customer={customer} />
            <Ties customer={customer} />
            <Notes store={store} />
            <Timeline store={store} />
            <TagSheet
              open={tagging}
              hung={customer.tags.filter(({ byRule }) => !byRule).map(({ id }) => id)}
              onClose={() => setTagging(false)}
              onChoose={(tagId, on) => {
                setTagging(false);
                void tag(tagId, on);
              }}
            />
          </>
        )}
      </Await>
      <NameSheet
        title={texts.one.remark}
        field={texts.one.remark}
        hint={texts.one.remarkHint}
        most={20}
        value={store.remark}
        saving={store.remarking.running}
        onWrite={(words) => store.writeRemark(words)}
        onSave={() => void saveRemark()}
      />
    </Screen>
  );
});
