import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { Coupon } from '@/domain/promotion';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { faceWords } from './couponWords';
import { Icon } from './Icon';
import './CouponTicket.scss';

interface Props {
  readonly coupon: Pick<Coupon, 'title' | 'worth' | 'atLeast'>;
  readonly notes: readonly string[]; // What it is for, until when.
  readonly why?: string | undefined; // Why it cannot be used or taken, or what became of it.
  readonly good?: boolean; //           That is something good: it saved so much.
  readonly faded?: boolean; //          It is over, spent, or not for me.
  readonly onTap?: (() => void) | undefined;
  readonly role?: 'radio' | 'button'; // With onTap.
  readonly chosen?: boolean; //          With radio.
  readonly children?: ReactNode; //      On the right: what can be done with it.
}

/** A coupon as a ticket: what it takes off on the left of the notch, what it is for on the right. */
export const CouponTicket = observer(function CouponTicket(props: Props) {
  const { coupon, notes, why, good = false, faded = false, onTap, role = 'button', chosen, children } = props;
  const all = useTexts();
  const say = useWords();
  const { language } = useShop();
  const { sign, big, small } = faceWords(coupon, all, language.name);
  const title = say(coupon.title);
  const state = role === 'radio' ? (chosen ? all.common.selected : all.common.notSelected) : undefined;
  const aloud = [`${sign}${big}`, ...small, title, ...notes, why, state].filter(Boolean).join(' ');
  const isLong = big.length > LONG;
  return (
    <View
      className={`coupon-ticket ${faded ? 'coupon-ticket--faded' : ''}`}
      {...(onTap && { onClick: onTap, ariaRole: role, ariaLabel: aloud })}
    >
      <View className="coupon-ticket__face">
        <View className={`coupon-ticket__big ${isLong ? 'coupon-ticket__big--long' : ''}`}>
          {sign && <Text className="coupon-ticket__sign">{sign}</Text>}
          <Text>{big}</Text>
        </View>
        {small.map((line) => (
          <Text key={line} className="coupon-ticket__from">
            {line}
          </Text>
        ))}
      </View>
      <View className="coupon-ticket__body">
        <Text className="coupon-ticket__title">{title}</Text>
        {notes.map((line) => (
          <Text key={line} className="coupon-ticket__note">
            {line}
          </Text>
        ))}
        {why && (
          <View className={`coupon-ticket__why ${good ? 'coupon-ticket__why--good' : ''}`}>
            <Icon name={good ? 'check' : 'info'} size={14} />
            <Text>{why}</Text>
          </View>
        )}
      </View>
      {children && <View className="coupon-ticket__do">{children}</View>}
    </View>
  );
});

const LONG = 5; // letters that stand beside each other at full size
