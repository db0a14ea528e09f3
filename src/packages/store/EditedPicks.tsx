import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { Picture } from '@/components/Picture';
import { LONGEST_PICK_WORDS, MOST_PICKS } from '@/domain/store';
import { useTexts, useWords } from '@/stores/language';
import type { EditedPick, EditStore } from './editStore';
import './EditedPicks.scss';

interface Props {
  readonly store: EditStore;
  readonly onAdd: () => void;
}

/** What is picked, in its order, each with a line of its owner's own. */
export const EditedPicks = observer(function EditedPicks({ store, onAdd }: Props) {
  const { storeForm: texts } = useTexts();
  const { picks } = store;
  return (
    <Card title={texts.picks} aside={<Text>{texts.picksCount(picks.length, MOST_PICKS)}</Text>}>
      {picks.map((pick, i) => (
        <Line key={pick.goodsId} pick={pick} store={store} isFirst={i === 0} isLast={i === picks.length - 1} />
      ))}
      <View className="edited-picks__add">
        <Button kind="soft" icon="plus" onTap={onAdd}>
          {texts.add}
        </Button>
      </View>
    </Card>
  );
});

interface LineProps {
  readonly pick: EditedPick;
  readonly store: EditStore;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const Line = observer(function Line({ pick, store, isFirst, isLast }: LineProps) {
  const { storeForm: texts } = useTexts();
  const say = useWords();
  const { goodsId, picture, words, onSale, isHeld } = pick;
  const title = say(pick.title);
  const note = isHeld ? texts.law : onSale ? undefined : texts.off;
  return (
    <View className="edited-picks__line">
      <View className="edited-picks__head">
        <Picture src={picture} size={48} alt={title} faded={note !== undefined} />
        <View className="edited-picks__about">
          <Text className="edited-picks__title">{title}</Text>
          {note && <Text className="edited-picks__note">{note}</Text>}
        </View>
        <Way icon="chevron-up" label={texts.up(title)} rests={isFirst} onTap={() => store.move(goodsId, -1)} />
        <Way icon="chevron-down" label={texts.down(title)} rests={isLast} onTap={() => store.move(goodsId, 1)} />
        <Way icon="x" label={texts.remove(title)} onTap={() => store.remove(goodsId)} />
      </View>
      <Textarea
        className="edited-picks__words"
        placeholderClass="edited-picks__hint"
        value={words}
        placeholder={texts.words}
        maxlength={LONGEST_PICK_WORDS}
        autoHeight
        disableDefaultPadding
        ariaLabel={texts.wordsOf(title)}
        onInput={({ detail }) => store.say(goodsId, detail.value)}
      />
    </View>
  );
});

interface WayProps {
  readonly icon: IconName;
  readonly label: string;
  readonly rests?: boolean;
  readonly onTap: () => void;
}

const Way = ({ icon, label, rests = false, onTap }: WayProps) => (
  <View
    className={`edited-picks__way ${rests ? 'edited-picks__way--rests' : ''}`}
    ariaRole="button"
    ariaLabel={label}
    onClick={onTap}
  >
    <Icon name={icon} size={18} />
  </View>
);
