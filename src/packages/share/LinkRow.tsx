import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Logo } from '@/components/Logo';
import { Picture } from '@/components/Picture';
import { Tag } from '@/components/Tag';
import type { ShareView } from '@/contract/share';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';

interface Props {
  readonly link: ShareView;
  readonly onTap?: () => void;
}

/** One link of mine: what it shows, how and when it went out, and how many came by it. */
export const LinkRow = observer(function LinkRow({ link, onTap }: Props) {
  const { sharing } = useTexts();
  const { mine: texts } = sharing;
  const { opened, paid } = link.counts;
  return (
    <Card className="link-row" onTap={onTap}>
      <LinkAbout link={link}>
        <Text className={`link-row__counts ${opened === 0 ? 'link-row__counts--none' : ''}`}>
          {opened === 0 ? texts.unopened : texts.counts(opened, paid)}
        </Text>
      </LinkAbout>
      <Icon name="chevron-right" size={16} className="link-row__arrow" />
    </Card>
  );
});

/** The link itself, in a row and on its sheet. */
export const LinkAbout = observer(function LinkAbout(props: {
  readonly link: ShareView;
  readonly children?: JSX.Element;
}) {
  const { sharing } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { mine: texts } = sharing;
  const { what, title, picture, over, channel, madeAt } = props.link;
  const name = what.kind === 'shop' ? texts.shop : say(title);
  return (
    <View className="link-row__line">
      {picture ? (
        <Picture src={picture} size={56} alt={name} faded={over !== undefined} />
      ) : (
        <View className="link-row__shop">
          <Logo size={26} />
        </View>
      )}
      <View className="link-row__about">
        <Text className="link-row__title">{name}</Text>
        <View className="link-row__when">
          <Tag>{texts.channels[channel]}</Tag>
          <Text>{dayText(madeAt, now, language.name)}</Text>
          {over && <Text>{texts.over}</Text>}
        </View>
        {props.children}
      </View>
    </View>
  );
});
