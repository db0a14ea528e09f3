import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { GoodsSheet } from '@/components/admin/GoodsSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { DetailBlocks } from '@/components/DetailBlocks';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { toast } from '@/components/toast';
import type { GoodsId } from '@/domain/id';
import { goBack } from '@/navigation';
import { language } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { BlockCard } from '../../BlockCard';
import type { DetailForm } from '../../detailForm';
import { editing } from '../../editing';
import { recommended } from '../../recommended';
import { useGoodsTexts } from '../../useGoodsTexts';
import './index.scss';

/** The detail of the goods that are being edited: blocks, or what a shopper will see of them. */
export default observer(function GoodsDetailPage() {
  const { detail: texts } = useGoodsTexts();
  const [form] = useState(() => editing.form?.detail);
  const [looks, setLooks] = useState(false);
  if (!form) {
    return (
      <Screen title={texts.title}>
        <EmptyState title={texts.none.title} words={texts.lost} />
      </Screen>
    );
  }
  return (
    <Screen
      title={texts.title}
      bar={
        <StickyBar>
          <Button kind="soft" onTap={() => setLooks(!looks)}>
            {looks ? texts.edit : texts.preview}
          </Button>
          <Button
            onTap={() => {
              toast(texts.keep);
              void goBack();
            }}
          >
            {texts.done}
          </Button>
        </StickyBar>
      }
    >
      {looks ? <Preview form={form} /> : <Blocks form={form} />}
    </Screen>
  );
});

interface Props {
  readonly form: DetailForm;
}

const Preview = observer(function Preview({ form }: Props) {
  const { detail: texts } = useGoodsTexts();
  const { preview } = form;
  if (preview.length === 0) return <EmptyState {...texts.none} />;
  return (
    <Card className="goods-detail__preview">
      <DetailBlocks parts={preview} />
    </Card>
  );
});

const Blocks = observer(function Blocks({ form }: Props) {
  const shop = useShop();
  const { detail: texts } = useGoodsTexts();
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<readonly GoodsId[]>([]);
  const full = (act: () => void) => (form.room > 0 ? act() : toast(texts.full));
  const picture = async () => {
    const refused = await form.addPictures();
    if (refused) toast(language.texts.refusal[refused]);
  };
  const pickedAll = async () => {
    setPicking(false);
    form.addGoods(await recommended(shop, picked));
    setPicked([]);
  };
  return (
    <>
      {form.blocks.length === 0 && <EmptyState {...texts.none} />}
      {form.blocks.map((block, i) => (
        <BlockCard key={block.key} block={block} form={form} isFirst={i === 0} isLast={i === form.blocks.length - 1} />
      ))}
      <View className="goods-detail__add">
        {(['title', 'body', 'note'] as const).map((as) => (
          <Chip key={as} icon="plus" onTap={() => full(() => form.addText(as))}>
            {texts.add[as]}
          </Chip>
        ))}
        <Chip icon="plus" onTap={() => full(() => void picture())}>
          {texts.add.picture}
        </Chip>
        <Chip icon="plus" onTap={() => full(() => setPicking(true))}>
          {texts.add.goods}
        </Chip>
        <Chip icon="plus" onTap={() => full(() => form.addSpace('small'))}>
          {texts.add.space}
        </Chip>
      </View>
      <GoodsSheet
        open={picking}
        title={texts.pickGoods}
        chosen={picked}
        onChange={setPicked}
        onClose={() => void pickedAll()}
      />
    </>
  );
});
