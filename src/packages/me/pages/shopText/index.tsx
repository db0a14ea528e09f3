import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { SHOP_TEXTS } from '@/domain/shopText';
import { useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import './index.scss';

/** What the shop has written for its customers: how it treats their data, what both agree on. */
export default observer(function ShopTextPage() {
  const { api, clock, language } = useShop();
  const { me } = useTexts();
  const say = useWords();
  const asked = useParam('kind');
  const kind = SHOP_TEXTS.find((one) => one === asked) ?? 'agreement';
  const [text] = useState(() => new Loadable(() => api.viewShopText({ kind })));
  useLoad(() => void text.load());
  return (
    <Screen title={me.about.shopTexts[kind]}>
      <Await
        of={text}
        bones={
          <BoneCard>
            <Bone height={320} />
          </BoneCard>
        }
      >
        {({ words, at }) => (
          <Card>
            <Text className="shop-text__words" selectable>
              {say(words)}
            </Text>
            <Text className="shop-text__at">{me.about.changed(momentText(at, clock.now, language.name))}</Text>
          </Card>
        )}
      </Await>
    </Screen>
  );
});
