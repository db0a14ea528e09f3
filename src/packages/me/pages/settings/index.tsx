import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Icon } from '@/components/Icon';
import { Logo } from '@/components/Logo';
import { Screen } from '@/components/Screen';
import { toast } from '@/components/toast';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { MyLeader } from '../../MyLeader';
import { ShopTold } from '../../ShopTold';
import { useMyDataTexts } from '../../useMyDataTexts';
import './index.scss';

const LANGUAGES = ['zh', 'en'] as const;

/** Which language, what becomes of one's data, and which version this is. */
export default observer(function SettingsPage() {
  const { language, session } = useShop();
  const { me } = session;
  const { me: texts, common, message } = useTexts();
  const { about } = texts;
  const myData = useMyDataTexts();
  const copy = async (number: string) => {
    try {
      await Taro.setClipboardData({ data: number });
      toast(common.copied);
    } catch {
      // Not agreed to: WeChat has said so.
    }
  };
  const openPrivacy = async () => {
    try {
      await Taro.openPrivacyContract();
    } catch {
      toast(about.privacyFailed);
    }
  };
  return (
    <Screen title={about.title}>
      <View className="settings__logo">
        <Logo size={40} />
      </View>
      <Card title={texts.language} cells className="settings__languages">
        {LANGUAGES.map((name) => (
          <View
            key={name}
            className="settings__language"
            ariaRole="radio"
            ariaLabel={common.listed(
              texts.languageNames[name],
              language.name === name ? common.selected : common.notSelected,
            )}
            onClick={() => language.choose(name)}
          >
            {texts.languageNames[name]}
            {language.name === name && <Icon name="check" size={20} className="settings__check" />}
          </View>
        ))}
      </Card>
      <Card cells>
        <Cell icon="bell" title={message.settings.way} onTap={() => goTo.messages()} />
        <Cell icon="shield-check" title={about.privacy} onTap={() => void openPrivacy()} />
        <Cell icon="user-round" title={myData.way} onTap={() => goTo.myData()} />
        <Cell icon="store" title={about.shop}>
          {session.visit?.shop.name ?? common.shopName}
        </Cell>
        {me && (
          <Cell icon="user-round" title={about.number}>
            <Text className="settings__id" selectable>
              {me.userId}
            </Text>
            <Button kind="text" size="small" className="settings__copy" onTap={() => void copy(me.userId)}>
              {common.copy}
            </Button>
          </Cell>
        )}
        {me && !me.role && <Cell icon="clipboard-list" title={about.work} onTap={() => goTo.joinStaff()} />}
        <Cell icon="info" title={about.version}>
          {Taro.getAccountInfoSync().miniProgram.version || about.develop}
        </Cell>
      </Card>
      <ShopTold />
      <MyLeader />
    </Screen>
  );
});
