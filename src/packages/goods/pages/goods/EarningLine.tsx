import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { ShareButton } from '@/components/ShareButton';
import type { GoodsId } from '@/domain/id';
import { useTexts } from '@/stores/language';
import { leads } from '@/stores/leads';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';

/** For a group leader, and nobody else: what one unit earns, and the way to send it. */
export const EarningLine = observer(function EarningLine({ goodsId }: { readonly goodsId: GoodsId }) {
  return leads.active ? <Line goodsId={goodsId} /> : null;
});

const Line = observer(function Line({ goodsId }: { readonly goodsId: GoodsId }) {
  const { api } = useShop();
  const { leader } = useTexts();
  const { goods: texts } = leader;
  const [earning] = useState(() => new Loadable(() => api.viewEarning({ goodsId })));
  const { value, failed } = earning;
  const isOver = failed?.kind === 'refused' && failed.code === 'leader_needed';
  useEffect(() => void earning.load(), [earning]);
  useEffect(() => {
    if (isOver) leads.found(false);
  }, [isOver]);
  const { together, alone } = value ?? {};
  const earns = together?.earns || alone?.earns || 0;
  if (!alone || earns === 0) return null;
  const also = together && together.earns > 0 && alone.earns > 0 && alone.earns !== together.earns;
  return (
    <View className="earning-line">
      <View className="earning-line__about">
        <Text className="earning-line__earns">
          {texts.earns(money(together?.earns ? together.earns : alone.earns))}
        </Text>
        {also && <Text className="earning-line__alone">{texts.aloneEarns(money(alone.earns))}</Text>}
      </View>
      <ShareButton kind="soft" size="small" icon="send">
        {texts.send}
      </ShareButton>
    </View>
  );
});
