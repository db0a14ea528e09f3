import { type ButtonProps, Button as NativeButton, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './iconNames';
import './Button.scss';

interface Props {
  /** main: the one of the screen, naming what it does · soft: beside it · line: quiet · text: no edge. */
  readonly kind?: 'main' | 'soft' | 'line' | 'text';
  readonly size?: 'small' | 'normal' | 'wide';
  readonly sub?: string | undefined; //    A second, smaller line: the amount under the verb.
  readonly icon?: IconName | undefined;
  readonly loading?: boolean; //           It cannot be tapped again while it is doing it.
  readonly whyNot?: string | undefined; // The reason takes the place of the words, and the button rests.
  readonly openType?: ButtonProps['openType'];
  readonly native?: Omit<ButtonProps, 'openType' | 'onClick' | 'className'>; // onChooseAvatar, formType, id …
  readonly label?: string;
  readonly className?: string;
  readonly onTap?: () => void;
  readonly children: ReactNode;
}

export function Button(props: Props) {
  const { kind = 'main', size = 'normal', sub, icon, loading = false, whyNot, openType, native, label, onTap } = props;
  const rests = whyNot !== undefined;
  const classes = ['button', rests ? 'button--off' : `button--${kind}`, `button--${size}`, props.className ?? ''];
  return (
    <NativeButton
      {...native}
      {...(openType && !rests && { openType })}
      className={classes.join(' ')}
      hoverClass={rests || loading ? 'none' : 'button--pressed'}
      disabled={rests || loading}
      ariaLabel={label ?? ''}
      onClick={() => !rests && !loading && onTap?.()}
    >
      {loading && <View className="button__busy" />}
      {icon && !loading && <Icon name={icon} size={size === 'small' ? 16 : 18} className="button__icon" />}
      {sub && !rests ? (
        <View className="button__two">
          <Text className="button__verb">{props.children}</Text>
          <Text className="button__sub">{sub}</Text>
        </View>
      ) : (
        <Text>{whyNot ?? props.children}</Text>
      )}
    </NativeButton>
  );
}
