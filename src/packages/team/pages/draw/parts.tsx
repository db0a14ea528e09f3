import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { copy } from '@/components/copy';
import { Face } from '@/components/Face';
import { Icon } from '@/components/Icon';
import { Tag } from '@/components/Tag';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { Texts } from '@/texts/zh';
import type { DrawStore } from './drawStore';
import { Hex } from './Hex';

interface Props {
  readonly store: DrawStore;
}

/** What this phone has found; before the draw, what it waits for. */
export const Verdict = observer(function Verdict({ store }: Props) {
  const { team } = useTexts();
  const texts = team.draw;
  const { verdict, unpaid } = store;
  const isOver = verdict === 'fits' || verdict === 'notPromised' || verdict === 'notDrawn';
  if (!isOver) {
    const words = { waits: texts.waits(unpaid), drawing: texts.drawing, none: texts.none }[verdict];
    return (
      <Card>
        <Text className="draw__waits">{words}</Text>
      </Card>
    );
  }
  const fits = verdict === 'fits';
  return (
    <Card>
      <View className={`draw-verdict ${fits ? '' : 'draw-verdict--bad'}`} ariaRole="alert">
        <Icon name={fits ? 'check' : 'info'} size={22} />
        <Text className="draw-verdict__word">{fits ? texts.good : texts.bad}</Text>
      </View>
      <Text className="draw__words">{[texts.checked, reason(verdict, texts)].join('\n')}</Text>
      {!fits && <Text className="draw__words draw__words--bad">{texts.badHelp}</Text>}
    </Card>
  );
});

function reason(verdict: 'fits' | 'notPromised' | 'notDrawn', texts: Texts['team']['draw']): string {
  return { fits: texts.goodWords, notPromised: texts.notPromised, notDrawn: texts.notDrawn }[verdict];
}

/** One's own number, as WeChat's bill shows it: whoever wants to may compare by eye. */
export const Mine = observer(function Mine({ store }: Props) {
  const { team } = useTexts();
  const texts = team.draw;
  const { own, paper } = store;
  if (!own) return null;
  return (
    <Card title={texts.mine}>
      {paper && (
        <Text className={`draw__words ${own.fits ? '' : 'draw__words--bad'}`}>
          {own.fits ? texts.mineGood : texts.mineBad}
        </Text>
      )}
      <Hex name={texts.transaction} value={own.transactionId} />
      <Hex name={texts.myEntry} value={own.entry} />
      <Text className="draw__words">{texts.mineHow}</Text>
    </Card>
  );
});

/** Every seat with what went into the draw and the lot that came out, the lowest first; and all of it as text. */
export const Lots = observer(function Lots({ store }: Props) {
  const { team, common } = useTexts();
  const { session } = useShop();
  const texts = team.draw;
  if (store.rows.length === 0) return null;
  return (
    <Card title={texts.all}>
      {store.rows.map(({ seat, entry, lot, wins }) => (
        <View key={seat.position} className="draw-lot">
          <Face avatar={seat.avatar} nickname={seat.nickname} size={36} />
          <View className="draw-lot__say">
            <View className="draw-lot__head">
              <Text className="draw-lot__name">
                {`${texts.seat(seat.position)} · ${seat.userId === session.userId ? team.me : seat.nickname || common.someone}`}
              </Text>
              {wins && <Tag tone="good">{team.lottery.winner}</Tag>}
            </View>
            <Text className="draw-lot__hex">{`${texts.entry} ${short(entry)}`}</Text>
            <Text className="draw-lot__hex">{`${texts.lot} ${short(lot)}`}</Text>
          </View>
        </View>
      ))}
      <Button kind="soft" size="wide" onTap={() => void copy(store.text)}>
        {texts.copy}
      </Button>
      <Text className="draw__words draw__words--copy">{texts.copyWords}</Text>
    </Card>
  );
});

/** Enough of it to compare; all of it is in the text that can be copied. */
const short = (hex: string) => `${hex.slice(0, 12)}…${hex.slice(-4)}`;
