import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { GoodsSheet } from '@/components/admin/GoodsSheet';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { SoldLine } from '@/components/SoldLine';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { GoodsId } from '@/domain/id';
import { goBack, pathTo, replaceBy, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { CampaignForm } from '../../campaignForm';
import { Kind } from './Kind';
import { Limits } from './Limits';
import { Preview } from './Preview';
import { Prices } from './Prices';
import { Times } from './Times';
import { useWrong } from './useWrong';
import './index.scss';

/** A campaign as it is put together: of which kind, at which prices, when, for whom; and what shoppers will read. */
export default observer(function CampaignFormPage() {
  const shop = useShop();
  const { adminTeams: texts } = useTexts();
  const campaignId = useOptionalIdParam('campaign');
  const isCopy = useParam('copy') !== undefined;
  const [form] = useState(() => {
    const [changed, like] = isCopy ? [undefined, campaignId] : [campaignId, undefined];
    return new CampaignForm(shop, changed, like);
  });
  useLoad(() => void form.known.load());
  return (
    <Screen title={form.campaignId ? texts.edit : texts.new} bar={form.known.value && <Bar form={form} />}>
      <Await of={form.known} bones={<ListBones height={180} />}>
        {() => (
          <>
            <Goods form={form} />
            <Kind form={form} />
            <Prices form={form} />
            <Times form={form} />
            <Limits form={form} />
            <Preview form={form} />
          </>
        )}
      </Await>
    </Screen>
  );
});

interface Props {
  readonly form: CampaignForm;
}

const Bar = observer(function Bar({ form }: Props) {
  const { adminTeams, common } = useTexts();
  const texts = adminTeams.form;
  const wrong = useWrong(form);
  const save = async () => {
    const id = await form.save();
    const part = form.firstWrong;
    if (id === undefined) return part ? toast(wrong(part, 'now') ?? '') : toastFailed(form.saving.failed);
    toast(texts.saved);
    return form.campaignId ? goBack() : replaceBy(pathTo.campaign(id));
  };
  return (
    <May do="campaigns.edit">
      <StickyBar>
        <Button loading={form.saving.running} onTap={() => void save()}>
          {common.save}
        </Button>
      </StickyBar>
    </May>
  );
});

/** One kind of goods. Once a campaign is there they stay. */
const Goods = observer(function Goods({ form }: Props) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.form;
  const say = useWords();
  const wrong = useWrong(form);
  const [picking, setPicking] = useState(false);
  const { goods, campaignId } = form;
  const isKeptOut = goods?.noPromotion !== undefined;
  const said = isKeptOut ? texts.kept(say(goods.noPromotion!)) : wrong('goods');
  const pick = async (chosen: readonly GoodsId[]) => {
    const goodsId = chosen.at(-1);
    setPicking(false);
    if (!goodsId) return;
    await form.pick(goodsId);
    toastFailed(form.picked.failed);
  };
  return (
    <Card cells>
      {goods && (
        <View className="campaign-form__goods">
          <SoldLine
            title={goods.title}
            picture={goods.picture}
            faded={!goods.onSale}
            notes={[goods.onSale ? undefined : adminTeams.off]}
          />
        </View>
      )}
      {!campaignId && (
        <Cell title={goods ? texts.pick : texts.goods} plain onTap={() => setPicking(true)}>
          {!goods && <Text>{texts.pick}</Text>}
        </Cell>
      )}
      {said && <Text className="field__wrong">{said}</Text>}
      <GoodsSheet
        open={picking}
        title={texts.pick}
        chosen={goods ? [goods.goodsId] : []}
        onChange={(chosen) => void pick(chosen)}
        onClose={() => setPicking(false)}
      />
    </Card>
  );
});
