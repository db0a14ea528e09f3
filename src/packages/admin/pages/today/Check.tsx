import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { toastFailed } from '@/components/toast';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { TodayStore } from '../../todayStore';

/** Adds everything up again, when somebody asks: it costs more than a count. */
export const Check = observer(function Check({ store }: { readonly store: TodayStore }) {
  const { admin } = useTexts();
  const texts = admin.today;
  const { isSound, wrong, verdict } = store;
  const run = async () => {
    await verdict.load();
    if (verdict.failed) toastFailed(verdict.failed);
  };
  const words = isSound ? texts.sound : texts.wrong(wrong);
  return (
    <Card>
      <View className="today__check">
        <Icon name="shield-check" size={22} />
        <View className="today__say" onClick={() => isSound !== undefined && goTo.adminBooks()}>
          <Text className="today__strong">{texts.check}</Text>
          {isSound !== undefined && <Text className={isSound ? 'today__sound' : 'today__wrong'}>{words}</Text>}
        </View>
        <Button kind="line" size="small" loading={verdict.loading} onTap={() => void run()}>
          {texts.run}
        </Button>
      </View>
    </Card>
  );
});
