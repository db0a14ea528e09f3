import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import './ShopTold.scss';

/** How to reach people of the shop, what it has written, and its licences. Nothing of it where the shop says nothing. */
export const ShopTold = observer(function ShopTold() {
  const { api } = useShop();
  const { me } = useTexts();
  const { about: texts } = me;
  const say = useWords();
  const [about] = useState(() => new Loadable(() => api.viewAbout({})));
  useEffect(() => void about.load(), [about]);
  const { value } = about;
  if (!value) return null;
  const { service, texts: written, licences } = value;
  const call = async (phoneNumber: string) => {
    try {
      await Taro.makePhoneCall({ phoneNumber });
    } catch {
      // Thought better of it.
    }
  };
  const urls = licences.map(({ picture }) => picture);
  return (
    <>
      {(service.phone || service.hours || written.length > 0) && (
        <Card cells>
          {service.phone && (
            <Cell icon="phone" title={texts.phone} onTap={() => void call(service.phone!)}>
              <Text className="shop-told__value">{service.phone}</Text>
            </Cell>
          )}
          {service.hours && (
            <Cell icon="clock" title={texts.hours}>
              <Text className="shop-told__value">{say(service.hours)}</Text>
            </Cell>
          )}
          {written.map((kind) => (
            <Cell key={kind} icon="file-text" title={texts.shopTexts[kind]} onTap={() => goTo.shopText(kind)} />
          ))}
        </Card>
      )}
      {licences.length > 0 && (
        <Card title={texts.licences}>
          <View className="shop-told__licences">
            {licences.map(({ title, picture }) => (
              <View
                key={picture}
                className="shop-told__licence"
                ariaRole="button"
                ariaLabel={say(title)}
                onClick={() => void Taro.previewImage({ current: picture, urls })}
              >
                <Image className="shop-told__picture" src={picture} mode="aspectFill" />
                <Text className="shop-told__name">{say(title)}</Text>
              </View>
            ))}
          </View>
        </Card>
      )}
    </>
  );
});
