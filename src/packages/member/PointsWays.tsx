import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { timesOf } from '@/components/benefitWords';
import { Card } from '@/components/Card';
import type { PointsView } from '@/contract/member';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';

const PLAIN = 10_000; // Basis points.
const YUAN = 100; //     fen

/** How they come, and how they go. */
export const PointsWays = observer(function PointsWays({ points }: { readonly points: PointsView }) {
  const { points: texts } = useTexts().member;
  const { perYuan, perFen, rate, checkIn } = points;
  return (
    <>
      {(perYuan > 0 || checkIn) && (
        <Card title={texts.earn} aside={rate === PLAIN ? undefined : texts.earnRate(timesOf(rate))}>
          {perYuan > 0 && <Row name={texts.earnOrder} value={`+${figures(earned(perYuan, rate))}`} />}
          {checkIn && <Row name={texts.earnCheckIn} value={`+${figures(checkIn.points)}`} />}
        </Card>
      )}
      <Card title={texts.spend}>
        <Row name={texts.spendOrder} value={texts.spendRate(figures(perFen * YUAN))} />
        <Row name={texts.spendShop} value={texts.spendShopWords} />
        <Text className="points-ways__words">{texts.words}</Text>
      </Card>
    </>
  );
});

/** For ¥1, one decimal at most: 1 point in a tier of 1.5 times is 1.5. */
const earned = (perYuan: number, rate: number) => Math.round((perYuan * rate) / 1_000) / 10;

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="points-ways__row">
      <Text>{name}</Text>
      <Text className="points-ways__value">{value}</Text>
    </View>
  );
}
