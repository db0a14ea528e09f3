import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Destination } from '@/domain/delivery';
import { useTexts } from '@/stores/language';
import type { CheckoutStore } from './checkoutStore';

/** By express or to be fetched, where the shop has a place for that. */
export const WaySwitch = observer(function WaySwitch({
  store,
}: {
  readonly store: Pick<CheckoutStore, 'delivering' | 'deliver'>;
}) {
  const { checkout: texts, common } = useTexts();
  const { delivering } = store;
  if (!delivering.canBeFetched) return null;
  const way = (name: Destination['way']) => {
    const on = delivering.way === name;
    return (
      <View
        className={`way-switch__way ${on ? 'way-switch__way--on' : ''}`}
        ariaRole="radio"
        ariaLabel={common.listed(texts.ways[name], on ? common.selected : common.notSelected)}
        onClick={() => void store.deliver(name)}
      >
        {texts.ways[name]}
      </View>
    );
  };
  return (
    <View className="way-switch">
      {way('express')}
      {way('pickup')}
    </View>
  );
});
