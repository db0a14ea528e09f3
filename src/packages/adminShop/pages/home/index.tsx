import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { StickyBar } from '@/components/StickyBar';
import { TabStrip } from '@/components/TabStrip';
import { toast, toastFailed } from '@/components/toast';
import { HOME_KINDS } from '@/domain/home';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { HomePreview } from '../../HomePreview';
import { HomeForm } from '../../homeForm';
import { ICONS, PartCard } from '../../PartCard';
import { useShopTexts } from '../../useShopTexts';
import './index.scss';

type Tab = 'edit' | 'preview';

/** The home page as blocks: put in order, filled, looked at as shoppers will, and published. */
export default observer(function HomeEditorPage() {
  const shop = useShop();
  const { home: texts } = useShopTexts();
  const [form] = useState(() => new HomeForm(shop));
  const [tab, setTab] = useState<Tab>('edit');
  useLoad(() => void form.load());
  usePullDownRefresh(() => void refresh(form, tab).finally(() => Taro.stopPullDownRefresh()));
  const choose = (next: Tab) => {
    setTab(next);
    if (next === 'preview') void form.look();
  };
  const tabs = (['edit', 'preview'] as const).map((name) => ({ name, words: texts.tabs[name] }));
  const mayEdit = shop.session.may('content.edit');
  return (
    <Screen title={texts.title} bar={form.draft.value && mayEdit && !form.isShown && <Bar form={form} />}>
      <TabStrip tabs={tabs} current={tab} onChoose={choose} />
      <Await of={form.draft} bones={<ListBones height={72} />}>
        {() => (tab === 'edit' ? <Blocks form={form} /> : <HomePreview form={form} />)}
      </Await>
    </Screen>
  );
});

/** What was typed and not saved is not thrown away by pulling down. */
const refresh = async (form: HomeForm, tab: Tab) => {
  if (tab === 'preview') await form.look();
  else if (!form.isChanged) await form.load();
};

interface Props {
  readonly form: HomeForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { home: texts } = useShopTexts();
  const { saving, publishing, wrongs } = form;
  const failed = () => {
    const [first] = wrongs;
    return first ? toast(texts.wrong[first.wrong]) : toastFailed(saving.failed ?? publishing.failed);
  };
  const save = async () => ((await form.save()) ? toast(texts.saved) : failed());
  const publish = async () => ((await form.publish()) ? toast(texts.published) : failed());
  return (
    <StickyBar>
      {form.isChanged && (
        <Button kind="line" loading={saving.running} onTap={() => void save()}>
          {texts.save}
        </Button>
      )}
      <Button loading={publishing.running} onTap={() => void publish()}>
        {texts.publish}
      </Button>
    </StickyBar>
  );
});

const Blocks = observer(function Blocks({ form }: Props) {
  const { home: texts } = useShopTexts();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <State form={form} />
      {form.blocks.length === 0 && <Text className="home-editor__empty">{texts.empty}</Text>}
      {form.blocks.map((block) => (
        <PartCard key={block.key} form={form} block={block} />
      ))}
      <Button
        kind="soft"
        size="wide"
        icon="plus"
        {...(form.isFull && { whyNot: texts.full })}
        onTap={() => setAdding(true)}
      >
        {texts.add}
      </Button>
      <AddSheet form={form} open={isAdding} onClose={() => setAdding(false)} />
    </>
  );
});

/** Whether shoppers see what is here, who has saved it, and the way back. */
const State = observer(function State({ form }: Props) {
  const { clock, language } = useShop();
  const { home: texts } = useShopTexts();
  const saved = form.draft.value?.saved;
  const words = form.isChanged ? texts.notSaved : form.isShown ? texts.shown : texts.notShown;
  return (
    <View className="home-editor__state">
      <Icon name={form.isShown ? 'badge-check' : 'pencil'} size={18} className="home-editor__icon" />
      <View className="home-editor__about">
        <Text className="home-editor__words">{words}</Text>
        {saved && (
          <Text className="home-editor__note">
            {texts.savedBy(momentText(saved.at, clock.now, language.name), saved.by)}
          </Text>
        )}
      </View>
      {!form.isShown && (
        <Button kind="text" size="small" onTap={() => form.takeShown()}>
          {texts.back}
        </Button>
      )}
    </View>
  );
});

interface SheetProps extends Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const AddSheet = observer(function AddSheet({ form, open, onClose }: SheetProps) {
  const { home: texts } = useShopTexts();
  return (
    <Sheet open={open} onClose={onClose} label={texts.add}>
      <Text className="home-editor__title">{texts.add}</Text>
      {HOME_KINDS.filter((kind) => form.mayAdd(kind)).map((kind) => (
        <View
          key={kind}
          className="home-editor__kind"
          ariaRole="button"
          onClick={() => {
            form.add(kind);
            onClose();
          }}
        >
          <Icon name={ICONS[kind]} size={22} className="home-editor__icon" />
          <View className="home-editor__about">
            <Text className="home-editor__words">{texts.kinds[kind]}</Text>
            <Text className="home-editor__note">{texts.kindWords[kind]}</Text>
          </View>
        </View>
      ))}
    </Sheet>
  );
});
