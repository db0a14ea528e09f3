import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { PLAIN_FACTOR } from '@/domain/commission';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';
import { percentOf } from '../../percent';
import type { RankForm, RankText } from '../../rankForm';
import type { ReferralForm } from '../../referralForm';

interface Props {
  readonly form: ReferralForm;
}

/** The ranks, from the lowest: what one has to sell for each, and what it brings. */
export const Ranks = observer(function Ranks({ form }: Props) {
  const { adminReferral: texts } = useTexts();
  return (
    <>
      <Text className="referral-rules__title">{texts.ranks}</Text>
      <Text className="referral-rules__note">{texts.ranksNote}</Text>
      {form.ranks.map((rank, i) => (
        <RankCard key={i} form={form} rank={rank} number={i} />
      ))}
      {form.mayAdd && (
        <Button kind="line" size="wide" icon="plus" onTap={() => form.add()}>
          {texts.add}
        </Button>
      )}
    </>
  );
});

interface RankProps extends Props {
  readonly rank: RankForm;
  readonly number: number;
}

const RankCard = observer(function RankCard({ form, rank, number }: RankProps) {
  const { adminReferral: texts } = useTexts();
  const wrongs = form.tried ? form.wrongOf(rank) : [];
  const hints: Readonly<Partial<Record<RankText, string>>> = texts.rankHint;
  const { rate } = form;
  const comesTo = rate !== undefined && rank.factor !== undefined && Math.floor((rate * rank.factor) / PLAIN_FACTOR);
  const field = (name: RankText, more: { type?: 'digit'; unit?: string; note?: string | undefined; most: number }) => (
    <Field
      title={texts.rankField[name]}
      value={rank.texts[name]}
      hint={hints[name] ?? ''}
      wrong={wrongs.includes(name) ? texts.fieldWrong[name] : undefined}
      onWrite={(value) => rank.write(name, value)}
      {...more}
    />
  );
  const note = comesTo === false ? undefined : texts.factorNote(percentOf(comesTo));
  return (
    <>
      <Card
        title={texts.rank(number + 1)}
        aside={<Text className="referral-rules__people">{texts.rankPeople(figures(rank.people))}</Text>}
        cells
      >
        {field('zh', { most: 8 })}
        {field('en', { most: 16 })}
        {number > 0 && field('from', { type: 'digit', unit: texts.yuan, most: 10 })}
        {field('factor', { type: 'digit', unit: texts.times, note, most: 4 })}
        {field('noteZh', { most: 60 })}
        {field('noteEn', { most: 120 })}
      </Card>
      {number > 0 && (
        <View className="referral-rules__remove">
          <Button kind="text" size="small" onTap={() => form.remove(rank)}>
            {texts.remove}
          </Button>
        </View>
      )}
    </>
  );
});
