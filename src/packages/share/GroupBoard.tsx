import { Switch, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { toastFailed } from '@/components/toast';
import type { BoardRow, GroupView } from '@/contract/group';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { native } from '@/theme/native';
import type { GroupStore } from './groupStore';

interface Props {
  readonly group: GroupView;
  readonly store: GroupStore;
}

/** Who saved how much, of those who let others see it; and whether I do. */
export const GroupBoard = observer(function GroupBoard({ group, store }: Props) {
  const { sharing } = useTexts();
  const { group: texts } = sharing;
  const show = async (shown: boolean) => {
    if (!(await store.show(shown))) toastFailed(store.showing.failed);
  };
  return (
    <Card title={texts.board}>
      {group.board.length === 0 && <Text className="group-board__none">{texts.boardNone}</Text>}
      {group.board.map((row, i) => (
        <Row key={row.userId} row={row} place={i + 1} />
      ))}
      <View className="group-board__switch">
        <View className="group-board__about">
          <Text className="group-board__shown">{texts.shown}</Text>
          <Text className="group-board__words">{texts.shownWords}</Text>
        </View>
        <Switch
          checked={group.mine.shown}
          color={native.accent}
          ariaLabel={texts.shown}
          onChange={({ detail }) => void show(detail.value)}
        />
      </View>
    </Card>
  );
});

const Row = observer(function Row({ row, place }: { readonly row: BoardRow; readonly place: number }) {
  const { common, sharing } = useTexts();
  const { session } = useShop();
  const { group: texts } = sharing;
  const isMe = row.userId === session.userId;
  return (
    <View className="group-board__row">
      <Text className="group-board__place">{place}</Text>
      <Face avatar={row.avatar} nickname={row.nickname} size={36} />
      <View className="group-board__about">
        <Text className="group-board__name">{isMe ? texts.me : row.nickname || common.someone}</Text>
        {row.brought > 0 && <Text className="group-board__words">{texts.boardBrought(row.brought)}</Text>}
      </View>
      {row.saved > 0 && <Text className="group-board__saved">{texts.boardSaved(money(row.saved))}</Text>}
    </View>
  );
});
