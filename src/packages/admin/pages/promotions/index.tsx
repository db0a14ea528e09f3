import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import type { PromotionView } from '@/contract/adminTrade';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { scopeText, stageOf, stepTexts } from '../../promotionText';
import './index.scss';

const TONES = { coming: 'warn', running: 'good', over: 'quiet' } as const;

/** 满减: those that run, that will, and the last that have. */
export default observer(function PromotionsPage() {
  const shop = useShop();
  const { adminTrade: texts } = useTexts();
  const [list] = useState(() => new Loadable(() => shop.admin.listPromotions({})));
  useDidShow(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  const bar = (
    <May do="campaigns.edit">
      <StickyBar>
        <Button onTap={() => goTo.promotion()}>{texts.promotion.new}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.promotions} bar={list.value && bar}>
      <Await of={list} bones={<ListBones height={90} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState {...texts.promotion.empty} />
          ) : (
            all.map((one) => <Promotion key={one.reduction.id} promotion={one} />)
          )
        }
      </Await>
    </Screen>
  );
});

const Promotion = observer(function Promotion({ promotion }: { readonly promotion: PromotionView }) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.promotion;
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { reduction, startsAt, endsAt } = promotion;
  const stage = stageOf(promotion, now);
  const moment = (at: typeof startsAt) => momentText(at, now, language.name);
  return (
    <Card
      title={say(reduction.title)}
      aside={<Tag tone={TONES[stage]}>{texts.state[stage]}</Tag>}
      {...(stage !== 'over' && { onTap: () => goTo.promotion(reduction.id) })}
    >
      {stepTexts(reduction, texts).map((step) => (
        <Text key={step} className="promotion-card__step">
          {step}
        </Text>
      ))}
      <Text className="promotion-card__note">{scopeText(reduction.scope, texts)}</Text>
      <Text className="promotion-card__note">{texts.time(moment(startsAt), moment(endsAt))}</Text>
    </Card>
  );
});
