import { Text, View } from '@tarojs/components';
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
import type { FreightTemplate, Rate } from '@/domain/freight';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { placeWords } from '../../namedPlace';
import { rateText } from '../../rateText';
import './index.scss';

/** What sending costs, by where it goes. */
export default observer(function FreightsPage() {
  const shop = useShop();
  const { adminTrade: texts } = useTexts();
  const [list] = useState(() => new Loadable(() => shop.admin.listFreight({})));
  useDidShow(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  const bar = (
    <May do="delivery.edit">
      <StickyBar>
        <Button onTap={() => goTo.freight()}>{texts.form.new}</Button>
      </StickyBar>
    </May>
  );
  return (
    <Screen title={texts.freight} bar={list.value && bar}>
      <Await of={list} bones={<ListBones height={100} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState {...texts.templates.empty} />
          ) : (
            all.map((template) => <Template key={template.id} template={template} />)
          )
        }
      </Await>
    </Screen>
  );
});

const Template = observer(function Template({ template }: { readonly template: FreightTemplate }) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.templates;
  const say = useWords();
  const { id, title, by, zones, elsewhere, never } = template;
  const named = (places: readonly string[]) => {
    const first = placeWords(places[0] ?? '', say);
    return places.length > 1 ? texts.places(first, places.length) : first;
  };
  const line = (name: string, rate: Rate) => (
    <View key={name} className="freight-card__zone">
      <Text className="freight-card__name">{name}</Text>
      <Text className="freight-card__rate">{rateText(rate, by, adminTrade)}</Text>
    </View>
  );
  return (
    <Card title={say(title)} aside={adminTrade.by[by]} onTap={() => goTo.freight(id)}>
      {zones.map((zone) => line(named(zone.places), zone))}
      {elsewhere && line(zones.length > 0 ? texts.elsewhere : texts.everywhere, elsewhere)}
      {!elsewhere && <Text className="freight-card__note">{texts.notElsewhere}</Text>}
      {never.length > 0 && <Text className="freight-card__note">{texts.never(named(never))}</Text>}
    </Card>
  );
});
