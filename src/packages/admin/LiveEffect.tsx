import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Card } from '@/components/Card';
import { Bone, Skeleton, useBones } from '@/components/Skeleton';
import type { Effect, EffectOf } from '@/contract/adminFigures';
import type { Fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import './LiveEffect.scss';
import { useDeskTexts } from './useDeskTexts';

interface Props {
  readonly what: EffectOf;
  readonly id: string;
}

/**
 * What something that gives money away has brought so far: counted when it is looked at, what went back already taken
 * off. Only for who sees figures; where they do not come, the page is complete without them.
 */
export const LiveEffect = observer(function LiveEffect({ what, id }: Props) {
  const { admin, session } = useShop();
  const { effect: texts } = useDeskTexts();
  const [effect] = useState(() => new Loadable(() => admin.viewEffect({ what, id })));
  const isMine = session.may('figures.see');
  useEffect(() => {
    if (isMine) void effect.load();
  }, [effect, isMine]);
  useDidShow(() => {
    if (effect.value) void effect.load(); // Back from another page.
  });
  const bare = useBones(effect.status === 'loading');
  if (!isMine || (!effect.value && !bare)) return null;
  return (
    <Card title={texts.title} aside={texts.all} onAside={() => goTo.figures('campaigns')}>
      {effect.value ? (
        <Numbers effect={effect.value} />
      ) : (
        <Skeleton>
          <Bone height={72} />
        </Skeleton>
      )}
    </Card>
  );
});

const Numbers = observer(function Numbers({ effect }: { readonly effect: Effect }) {
  const { effect: texts } = useDeskTexts();
  const { gave, orders, sales, newcomers } = effect;
  const counts = [
    [texts.gave, money(gave)],
    [texts.sales, money(sales)],
    [texts.orders, String(orders)],
    [texts.newcomers, String(newcomers)],
  ] as const;
  return (
    <>
      <View className="live-effect">
        {counts.map(([name, words]) => (
          <View key={name}>
            <Text className="live-effect__name">{name}</Text>
            <Text className="live-effect__figure">{words}</Text>
          </View>
        ))}
      </View>
      <Text className="live-effect__note">
        {newcomers > 0 ? texts.each(money(Math.round(gave / newcomers) as Fen)) : texts.nobody}
      </Text>
    </>
  );
});
