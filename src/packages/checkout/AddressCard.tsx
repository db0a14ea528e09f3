import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Bone } from '@/components/Skeleton';
import { masked } from '@/domain/address';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { CheckoutStore } from './checkoutStore';

/** Where it goes. Who has no address yet comes to the form at once. */
export const AddressCard = observer(function AddressCard({
  store,
}: {
  readonly store: Pick<CheckoutStore, 'delivering'>;
}) {
  const { checkout: texts, failure, common } = useTexts();
  const { address, addresses } = store.delivering;
  if (!addresses.value && !address) {
    return (
      <Card {...(addresses.failed && { onTap: () => void addresses.load() })}>
        {addresses.failed ? common.listed(failure.offline.title, common.retry) : <Bone height={44} />}
      </Card>
    );
  }
  return (
    <Card onTap={() => (address ? goTo.addresses('choosing') : goTo.address())}>
      <View className="address-card" ariaRole="button">
        <Icon name="map-pin" size={22} />
        <View className="address-card__about">
          <View className="address-card__who">
            {address ? (
              <>
                <Text>{address.name}</Text>
                <Text>{masked(address.phone)}</Text>
              </>
            ) : (
              <Text>{texts.addAddress}</Text>
            )}
          </View>
          <Text className="address-card__where">
            {address ? `${address.region.join('')}${address.detail}` : texts.addAddressWords}
          </Text>
        </View>
        <Icon name="chevron-right" size={16} />
      </View>
    </Card>
  );
});
