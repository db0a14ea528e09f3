import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { useTexts } from '@/stores/language';
import type { ApplyStore } from './applyStore';
import { ChoiceCard } from './ChoiceCard';
import { nameOf } from './choices';
import './ApplyWays.scss';

interface Props {
  readonly store: ApplyStore;
  readonly choosing: 'way' | 'reason' | undefined;
  readonly onChoose: (what: 'way' | 'reason' | undefined) => void;
}

/** How it should be put right, and why: each a line, with a sheet to choose from. */
export const ApplyWays = observer(function ApplyWays({ store, choosing, onChoose }: Props) {
  const { afterSale: texts } = useTexts();
  const { choice, reason } = store;
  const close = () => onChoose(undefined);
  return (
    <>
      <Card cells>
        <Cell title={texts.apply.how} onTap={() => onChoose('way')}>
          <Text>{texts.choose[nameOf(choice)].title}</Text>
        </Cell>
        <Cell title={texts.apply.why} onTap={() => onChoose('reason')}>
          <Text>{reason ? texts.reasons[reason] : texts.apply.pickReason}</Text>
        </Cell>
      </Card>
      <WaySheet store={store} open={choosing === 'way'} onClose={close} />
      <ReasonSheet store={store} open={choosing === 'reason'} onClose={close} />
    </>
  );
});

interface SheetProps {
  readonly store: ApplyStore;
  readonly open: boolean;
  readonly onClose: () => void;
}

const WaySheet = observer(function WaySheet({ store, open, onClose }: SheetProps) {
  const { afterSale: texts } = useTexts();
  return (
    <Sheet open={open} onClose={onClose} label={texts.apply.how}>
      <Text className="ways__title">{texts.apply.how}</Text>
      {store.choices.map((choice) => (
        <ChoiceCard
          key={nameOf(choice)}
          choice={choice}
          on={nameOf(choice) === nameOf(store.choice)}
          onTap={() => {
            store.choose(choice);
            onClose();
          }}
        />
      ))}
    </Sheet>
  );
});

const ReasonSheet = observer(function ReasonSheet({ store, open, onClose }: SheetProps) {
  const { afterSale: texts, common } = useTexts();
  return (
    <Sheet open={open} onClose={onClose} label={texts.apply.why}>
      <Text className="ways__title">{texts.apply.why}</Text>
      {store.reasons.map((reason) => {
        const isOn = store.reason === reason;
        const words = texts.reasons[reason];
        return (
          <View
            key={reason}
            className="ways__reason"
            ariaRole="radio"
            ariaLabel={common.listed(words, isOn ? common.selected : common.notSelected)}
            onClick={() => {
              store.because(reason);
              onClose();
            }}
          >
            <Text className="ways__words">{words}</Text>
            {isOn && <Icon name="check" size={18} className="ways__check" />}
          </View>
        );
      })}
    </Sheet>
  );
});
