import { Text, View } from '@tarojs/components';
import { useLoad, useUnload } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { goBack, goTo, pathTo, replaceBy, useOptionalIdParam, useParam } from '@/navigation';
import { useShop } from '@/stores/shop';
import { BasicsCard } from '../../BasicsCard';
import { editing } from '../../editing';
import { GoodsForm } from '../../goodsForm';
import { LinesCard } from '../../LinesCard';
import { MatrixCard } from '../../MatrixCard';
import { PicturesCard } from '../../PicturesCard';
import { StoryCard } from '../../StoryCard';
import { TermsCard } from '../../TermsCard';
import { useGoodsTexts } from '../../useGoodsTexts';
import { VideoCell } from '../../VideoCell';
import './index.scss';

/** Goods, new or there already. New ones need four things; the rest waits behind a tap. */
export default observer(function EditGoodsPage() {
  const shop = useShop();
  const { form: texts } = useGoodsTexts();
  const goodsId = useOptionalIdParam('goods');
  const edits = shop.session.may('goods.edit');
  const copies = useParam('copy') !== undefined;
  const [form] = useState(() => new GoodsForm(shop, copies ? undefined : goodsId, copies ? goodsId : undefined));
  const [whole, setWhole] = useState(goodsId !== undefined);
  useLoad(() => {
    editing.form = form;
    void form.known.load();
  });
  useUnload(() => {
    if (editing.form === form) editing.form = undefined;
  });
  return (
    <Screen title={form.goodsId ? texts.edit : texts.new} bar={edits && form.known.value && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={180} />}>
        {() => (
          <>
            <PicturesCard
              uploads={form.pictures}
              wrong={form.wrong === 'picture' || form.wrong === 'lost' ? texts.wrong[form.wrong] : undefined}
            />
            <BasicsCard form={form} whole={whole} />
            <MatrixCard form={form} whole={whole} />
            {whole ? <Rest form={form} /> : <More onTap={() => setWhole(true)} />}
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: GoodsForm;
}

function More({ onTap }: { readonly onTap: () => void }) {
  const { form: texts } = useGoodsTexts();
  return (
    <View className="edit-goods__more">
      <Button kind="text" icon="chevron-down" onTap={onTap}>
        {texts.more}
      </Button>
      <Text className="edit-goods__note">{texts.moreNote}</Text>
    </View>
  );
}

const Rest = observer(function Rest({ form }: Props) {
  const { form: texts } = useGoodsTexts();
  const { blocks } = form.detail;
  return (
    <>
      <Card>
        <VideoCell video={form.video} />
      </Card>
      <Card cells>
        <Cell title={texts.detail} onTap={() => void goTo.goodsDetail()}>
          <Text className="edit-goods__value">
            {blocks.length > 0 ? texts.detailCount(blocks.length) : texts.detailNone}
          </Text>
        </Cell>
      </Card>
      <LinesCard kind="promises" list={form.promises} />
      <LinesCard kind="facts" list={form.facts} />
      <StoryCard story={form.story} wrong={form.wrong === 'story' ? texts.wrong.story : undefined} />
      <TermsCard form={form} />
    </>
  );
});

const Bar = observer(function Bar({ form }: Props) {
  const { form: texts } = useGoodsTexts();
  const { isOn, saving } = form;
  const save = async (onSale: boolean) => {
    if (form.busy) toast(texts.sending_);
    const goodsId = await form.save(onSale);
    if (goodsId) {
      toast(onSale ? (isOn ? texts.saved : texts.savedSell) : isOn ? texts.savedOff : texts.savedDraft);
      return goBack();
    }
    if (form.wrong) return toast(texts.wrong[form.wrong]);
    const { failed } = saving;
    const moved = failed?.kind === 'refused' && failed.code === 'goods_moved_on';
    if (!moved || !form.goodsId) return toastFailed(failed);
    const sees = await confirmed(texts.movedTitle, texts.movedWords, texts.movedSee, texts.movedStay);
    return sees ? replaceBy(pathTo.goodsForm(form.goodsId)) : undefined;
  };
  return (
    <StickyBar>
      <Button kind="line" loading={saving.running && form.tried === 'draft'} onTap={() => void save(false)}>
        {isOn ? texts.takeOff : texts.draft}
      </Button>
      <Button loading={saving.running && form.tried === 'sell'} onTap={() => void save(true)}>
        {isOn ? texts.save : texts.sell}
      </Button>
    </StickyBar>
  );
});
