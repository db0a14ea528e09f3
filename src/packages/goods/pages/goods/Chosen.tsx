import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import { freightWords, isSentTo } from '@/components/freightWords';
import { reductionSteps } from '@/components/reductionWords';
import { Tag } from '@/components/Tag';
import type { Reduction } from '@/domain/promotion';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import type { SkuChoice } from '@/stores/skuChoice';
import { tabs } from '@/stores/tabs';
import { CouponsCell } from './Coupons';
import type { CouponsStore } from './couponsStore';
import type { GoodsStore } from './goodsStore';
import { Part } from './Part';

interface Props {
  readonly store: GoodsStore;
  readonly choice: SkuChoice;
  readonly coupons: CouponsStore | undefined;
}

/** What is chosen so far, what else decides its price, and how many have come to people: a number that can be checked. */
export const Chosen = observer(function Chosen({ store, choice, coupons }: Props) {
  const { goods: texts, kinds } = useTexts();
  const { freight, received, reductions, perUser, limit, campaign } = choice.goods;
  const { region } = sendsTo;
  return (
    <Part className="goods-part--cells">
      <Cell plain title={texts.chosen} onTap={() => store.choose()}>
        <ChosenWords choice={choice} />
      </Cell>
      {reductions.map((reduction) => (
        <ReductionCell key={reduction.id} reduction={reduction} />
      ))}
      {coupons && <CouponsCell store={coupons} />}
      <Cell plain title={texts.freight}>
        <Text className={isSentTo(freight, region) ? '' : 'goods-part__warn'}>
          {freightWords(freight, texts, region)}
        </Text>
        {campaign?.freightFree && <Tag tone="good">{kinds.freightFree}</Tag>}
      </Cell>
      {perUser !== undefined && (
        <Cell plain title={texts.limit}>
          {limit !== undefined && limit < perUser ? texts.sku.perUserLeft(perUser, limit) : texts.sku.perUser(perUser)}
        </Cell>
      )}
      {received > 0 && (
        <Cell plain title={texts.received}>
          {texts.receivedCount(received)}
        </Cell>
      )}
    </Part>
  );
});

/** A 满减 that these goods count for; a tap leads to what counts for it, too. */
const ReductionCell = observer(function ReductionCell({ reduction }: { readonly reduction: Reduction }) {
  const { goods: texts, receipt } = useTexts();
  const [categoryId] = reduction.scope.categories ?? [];
  const toThem = () => {
    tabs.want(categoryId);
    void goTo.category();
  };
  return (
    <Cell plain title={texts.reduction} onTap={categoryId && toThem}>
      <View className="goods-part__reduction">
        {reductionSteps(reduction, receipt).map((step) => (
          <Tag key={step} tone="accent">
            {step}
          </Tag>
        ))}
      </View>
    </Cell>
  );
});

/** An observer of its own: choosing in the sheet draws these words again, not the page. */
const ChosenWords = observer(function ChosenWords({ choice }: { readonly choice: SkuChoice }) {
  const { common } = useTexts();
  const say = useWords();
  return <Text>{[say(choice.optionWords), common.counted(choice.quantity)].filter(Boolean).join(' · ')}</Text>;
});
