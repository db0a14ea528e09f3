import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import type { MemberView } from '@/contract/member';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';
import { nextTier } from './tiers';

const WAYS = ['order', 'review', 'streak'] as const;

/** What growth is given for in this shop, and that it goes back with what goes back. */
export const GrowCard = observer(function GrowCard({ member }: { readonly member: MemberView }) {
  const { member: texts } = useTexts();
  const { earns, growth } = member;
  const next = nextTier(member);
  const given = { order: earns.perYuan, review: earns.review, streak: earns.streak };
  const ways = WAYS.filter((way) => given[way] > 0);
  if (ways.length === 0) return null;
  return (
    <Card title={texts.grow.title} aside={next ? `${figures(growth)} / ${figures(next.from)}` : figures(growth)}>
      {ways.map((way) => (
        <View key={way} className="grow-card__row">
          <Text>{texts.grow[way]}</Text>
          <Text className="grow-card__plus">{texts.grow.plus(figures(given[way]))}</Text>
        </View>
      ))}
      <Text className="grow-card__words">{texts.grow.words}</Text>
    </Card>
  );
});
