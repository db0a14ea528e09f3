import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goTo } from '@/navigation';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { CompliancePage } from '../../licencesForm';
import { PictureField } from '../../PictureField';
import { useShopTexts } from '../../useShopTexts';
import { WordsField } from '../../WordsField';
import './index.scss';

/** What the law wants shoppers to be told: texts, and licences as pictures. */
export default observer(function ShopTextsPage() {
  const shop = useShop();
  const { texts } = useShopTexts();
  const [store] = useState(() => new CompliancePage(shop));
  useDidShow(() => void store.known.load());
  usePullDownRefresh(() => void store.known.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} bar={store.isChanged && <Bar store={store} />}>
      <Await of={store.known} bones={<ListBones height={180} />}>
        {({ texts: all }) => (
          <>
            <Card cells>
              {all.map(({ kind, words }) => (
                <Cell key={kind} icon="file-text" title={texts.kinds[kind]} onTap={() => goTo.writeShopText(kind)}>
                  <Text className="shop-texts__state">
                    {words ? texts.letters(figures(words.zh.length)) : texts.none}
                  </Text>
                </Cell>
              ))}
            </Card>
            <Text className="shop-texts__note">{texts.note}</Text>
            <Licences store={store} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly store: CompliancePage;
}

const Bar = observer(function Bar({ store }: Props) {
  const { texts } = useShopTexts();
  const save = async () => {
    if (await store.save()) return toast(texts.licencesSaved);
    return store.isWrong ? toast(texts.licenceWrong) : toastFailed(store.saving.failed);
  };
  return (
    <StickyBar>
      <Button loading={store.saving.running} onTap={() => void save()}>
        {texts.saveLicences}
      </Button>
    </StickyBar>
  );
});

const Licences = observer(function Licences({ store }: Props) {
  const { session } = useShop();
  const { texts, home } = useShopTexts();
  const mayEdit = session.may('settings.edit');
  return (
    <Card title={texts.licences}>
      <Text className="shop-texts__note">{texts.licencesNote}</Text>
      {store.licences.map(({ key, title, picture, shown }) => (
        <View key={key} className="shop-texts__licence">
          <PictureField
            wide
            shown={shown || picture}
            label={texts.licences}
            onChange={(fileId) => store.change(key, { picture: fileId, shown: '' })}
          />
          <WordsField
            title={texts.licenceName}
            titleEn={texts.en}
            words={title}
            most={20}
            hint={texts.licenceHint}
            onChange={(words) => store.change(key, { title: words })}
          />
          {mayEdit && (
            <Button kind="text" size="small" onTap={() => store.remove(key)}>
              {home.removeOne}
            </Button>
          )}
        </View>
      ))}
      {store.tried && store.isWrong && <Text className="shop-texts__wrong">{texts.licenceWrong}</Text>}
      {mayEdit && !store.isFull && (
        <Button kind="soft" size="wide" icon="plus" onTap={() => store.add()}>
          {texts.addLicence}
        </Button>
      )}
    </Card>
  );
});
