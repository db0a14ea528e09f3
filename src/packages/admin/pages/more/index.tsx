import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { StaffBar } from '@/components/admin/StaffBar';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { useShop } from '@/stores/shop';
import { useDeskTexts } from '../../useDeskTexts';
import { WAYS } from '../../ways';
import './index.scss';

/** The ways to everything else of the shop, as far as my role may go them. */
export default observer(function MorePage() {
  const { session } = useShop();
  const texts = useDeskTexts();
  const groups = WAYS.map((group) => ({ ...group, ways: group.ways.filter(({ needs }) => session.may(needs)) }));
  return (
    <Screen title={texts.more} bar={<StaffBar at="more" />}>
      {groups.map(
        ({ name, ways }) =>
          ways.length > 0 && (
            <Card key={name} title={texts.groups[name]}>
              <View className="staff-ways">
                {ways.map(({ name: to, icon, open }) => (
                  <View key={to} className="staff-ways__way" ariaRole="button" onClick={open}>
                    <Icon name={icon} size={24} />
                    <Text className="staff-ways__name">{texts.ways[to]}</Text>
                  </View>
                ))}
              </View>
            </Card>
          ),
      )}
    </Screen>
  );
});
