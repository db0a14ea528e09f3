import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { Screen } from '@/components/Screen';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import './index.scss';

/** What the shop is set up by: each a line with what it is for. */
export default observer(function SettingsPage() {
  const {
    adminTrade: texts,
    adminTeams: teams,
    adminCoupons: coupons,
    adminGiveaways: giveaways,
    adminMembers,
    adminCard,
    adminPointsGoods,
    adminCustomers,
    adminLeaders: leaders,
  } = useTexts();
  const ways: readonly (readonly [IconName, string, string, () => unknown])[] = [
    ['truck', texts.freight, texts.freightNote, () => goTo.freights()],
    ['store', texts.pickups, texts.pickupsNote, () => goTo.pickups()],
    ['users', teams.title, teams.titleNote, () => goTo.campaigns()],
    ['ticket', coupons.title, coupons.titleNote, () => goTo.couponTemplates()],
    ['gift', giveaways.title, giveaways.titleNote, () => goTo.giveaways()],
    ['crown', adminMembers.title, adminMembers.titleNote, () => goTo.membership()],
    ['badge-percent', adminCard.title, adminCard.titleNote, () => goTo.cardSale()],
    ['coins', adminPointsGoods.title, adminPointsGoods.titleNote, () => goTo.shopPointsGoods()],
    ['link', leaders.title, leaders.titleNote, () => goTo.shopLeaders()],
    ['user-round', adminCustomers.title, adminCustomers.titleNote, () => goTo.customers()],
    ['badge-check', texts.promotions, texts.promotionsNote, () => goTo.promotions()],
    ['package', texts.goods, texts.goodsNote, () => goTo.goodsTrade()],
    ['map-pin', texts.returnTo, texts.returnToNote, () => goTo.returnAddress()],
  ];
  return (
    <Screen title={texts.title}>
      <Card cells>
        {ways.map(([icon, title, note, open]) => (
          <View key={title} className="trade-way" ariaRole="button" onClick={open}>
            <Icon name={icon} size={22} className="trade-way__icon" />
            <View className="trade-way__about">
              <Text className="trade-way__title">{title}</Text>
              <Text className="trade-way__note">{note}</Text>
            </View>
            <Icon name="chevron-right" size={16} className="trade-way__arrow" />
          </View>
        ))}
      </Card>
    </Screen>
  );
});
