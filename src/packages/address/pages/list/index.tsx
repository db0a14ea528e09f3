import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { Tag } from '@/components/Tag';
import type { AddressView } from '@/contract/person';
import { masked } from '@/domain/address';
import { goBack, goTo, useParam } from '@/navigation';
import { chosenAddress } from '@/stores/chosenAddress';
import { useTexts } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import './index.scss';

/** The addresses of this customer; opened by the checkout, a tap on one chooses it. */
export default observer(function AddressesPage() {
  const shop = useShop();
  const { address: texts } = useTexts();
  const choosing = useParam('choosing') !== undefined;
  const [addresses] = useState(() => new Loadable(() => shop.api.listAddresses({})));
  const [before] = useState(chosenAddress.id);
  useDidShow(() => {
    // One that has just been written is the one: nobody has to tap it again.
    if (choosing && chosenAddress.id !== undefined && chosenAddress.id !== before) void goBack();
    else void addresses.load();
  });
  usePullDownRefresh(() => void addresses.load().finally(() => Taro.stopPullDownRefresh()));

  const choose = ({ id }: AddressView) => {
    if (!choosing) return goTo.address(id);
    chosenAddress.choose(id);
    return goBack();
  };
  return (
    <Screen
      title={choosing ? texts.choose : texts.title}
      bar={
        <StickyBar>
          <Button icon="plus" onTap={() => goTo.address()}>
            {texts.add}
          </Button>
        </StickyBar>
      }
    >
      <Await
        of={addresses}
        bones={[1, 2].map((i) => (
          <BoneCard key={i}>
            <Bone width={160} height={20} />
            <Bone height={18} className="addresses__bone" />
          </BoneCard>
        ))}
      >
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={texts.empty.title} words={texts.empty.words} />
          ) : (
            all.map((one) => (
              <Row key={one.id} address={one} on={choosing && chosenAddress.id === one.id} onTap={() => choose(one)} />
            ))
          )
        }
      </Await>
    </Screen>
  );
});

interface RowProps {
  readonly address: AddressView;
  readonly on: boolean; // The one that the order is sent to.
  readonly onTap: () => void;
}

const Row = observer(function Row({ address, on, onTap }: RowProps) {
  const { address: texts, common } = useTexts();
  const { name, phone, region, detail, isDefault } = address;
  return (
    <View className={`addresses__row ${on ? 'addresses__row--on' : ''}`} ariaRole="button" onClick={onTap}>
      <View className="addresses__about">
        <View className="addresses__who">
          <Text>{name}</Text>
          <Text>{masked(phone)}</Text>
          {isDefault && <Tag tone="accent">{texts.isDefault}</Tag>}
        </View>
        <Text className="addresses__where">{`${region.join('')}${detail}`}</Text>
      </View>
      <View
        className="addresses__edit"
        ariaRole="button"
        ariaLabel={`${common.edit} ${name}`}
        onClick={(event) => {
          event.stopPropagation();
          void goTo.address(address.id);
        }}
      >
        <Icon name="pencil" size={18} />
      </View>
    </View>
  );
});
