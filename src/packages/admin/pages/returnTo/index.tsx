import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goBack } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { ReturnAddress } from '../../returnAddress';
import './index.scss';

const LONGEST = { name: 25, phone: 20, place: 120 } as const;

/** Where returns go to: without it none can be accepted. */
export default observer(function ReturnToPage() {
  const shop = useShop();
  const { adminSales, common } = useTexts();
  const texts = adminSales.address;
  const [store] = useState(() => new ReturnAddress(shop));
  useLoad(() => void store.load());
  const save = async () => {
    if (!(await store.save()))
      return store.wrong ? toast(texts.missing[store.wrong]) : toastFailed(store.saving.failed);
    toast(texts.saved);
    return goBack();
  };
  const bar = (
    <May do="delivery.edit">
      <StickyBar>
        <Button loading={store.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
  const hints = { name: texts.nameHint, phone: texts.phoneHint, place: texts.placeHint };
  return (
    <Screen title={texts.title} bar={store.known.value !== undefined && bar}>
      <Await of={store.known} bones={<ListBones count={1} />}>
        {() => (
          <>
            <Card cells>
              {(['name', 'phone', 'place'] as const).map((field) => (
                <Field
                  key={field}
                  title={texts[field]}
                  value={store[field]}
                  hint={hints[field]}
                  most={LONGEST[field]}
                  long={field === 'place'}
                  wrong={store.tried && store.wrong === field ? texts.missing[field] : undefined}
                  onWrite={(value) => store.write(field, value)}
                />
              ))}
            </Card>
            <Text className="return-to__words">{texts.words}</Text>
          </>
        )}
      </Await>
    </Screen>
  );
});
