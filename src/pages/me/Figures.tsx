import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMe } from '@/contract/person';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';

type Purse = OutputOf<typeof viewMe>['purse'];

interface Figure {
  readonly name: string;
  readonly figure: string;
  readonly onTap: () => void;
}

/** Whether there is anything to say beside how much one has kept for later: that is told in the list then. */
export const hasFigures = ({ credit, coupons, points }: Purse) =>
  credit !== undefined || coupons !== undefined || points !== undefined;

/** What one has in this shop; a tap opens what is behind each number. */
export const Figures = observer(function Figures({ purse }: { readonly purse: Purse }) {
  const { member } = useTexts();
  const { me: texts } = member;
  const { credit, coupons, points, favourites } = purse;
  const all: (Figure | undefined)[] = [
    credit === undefined
      ? undefined
      : { name: texts.credit, figure: money(credit), onTap: () => void goTo.memberPage('credit') },
    coupons === undefined
      ? undefined
      : { name: texts.coupons, figure: figures(coupons), onTap: () => void goTo.memberPage('coupons') },
    points === undefined ? undefined : { name: texts.points, figure: figures(points), onTap: () => void goTo.points() },
    { name: texts.favourites, figure: figures(favourites), onTap: () => void goTo.favourites() },
  ];
  return (
    <View className="me-figures">
      {all.map(
        (one) =>
          one && (
            <View
              key={one.name}
              className="me-figures__one"
              ariaRole="button"
              ariaLabel={`${one.name} ${one.figure}`}
              onClick={one.onTap}
            >
              <Text className="me-figures__name">{one.name}</Text>
              <Text className="me-figures__figure">{one.figure}</Text>
            </View>
          ),
      )}
    </View>
  );
});
