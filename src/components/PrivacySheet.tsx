import { Button as NativeButton, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useTexts } from '@/stores/language';
import { privacy } from '@/stores/privacy';
import { Button } from './Button';
import { usePageShown } from './pageShown';
import { Sheet } from './Sheet';
import './PrivacySheet.scss';

/** Comes when WeChat is about to give something personal, before it does. Screen has one on every page. */
export const PrivacySheet = observer(function PrivacySheet() {
  const { privacy: texts } = useTexts();
  const { shown } = usePageShown();
  const open = privacy.asked && shown;
  return (
    <Sheet open={open} onClose={() => privacy.refuse()} label={texts.title}>
      <Text className="privacy__title">{texts.title}</Text>
      <View className="privacy__words">{texts.words}</View>
      <Button kind="text" onTap={() => void Taro.openPrivacyContract()}>
        {texts.guide(privacy.guide)}
      </Button>
      <View className="privacy__answers">
        <Button kind="line" onTap={() => privacy.refuse()}>
          {texts.refuse}
        </Button>
        <NativeButton
          id={AGREE}
          className="button button--soft button--normal"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => privacy.agree(AGREE)}
        >
          {texts.agree}
        </NativeButton>
      </View>
    </Sheet>
  );
});

const AGREE = 'agree-privacy'; // WeChat wants to know which button was tapped.
