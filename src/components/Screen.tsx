import { View } from '@tarojs/components';
import { usePageScroll } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useState } from 'react';
import { useTexts } from '@/stores/language';
import { Boundary } from './Boundary';
import { NavBar } from './NavBar';
import { PrivacySheet } from './PrivacySheet';
import { PageShownProvider, useFollowPage } from './pageShown';
import './Screen.scss';

interface Props {
  readonly title?: string | undefined;
  readonly nav?: ReactNode; //      Instead of a title: the logo, a search field.
  readonly tab?: boolean; //        One of the tabs: no way back, and room for the tab bar.
  readonly over?: boolean; //       The bar lies on the first picture. Needs `enablePageScroll: true` in the page's config.
  readonly bar?: ReactNode; //      A StickyBar: room is kept for it.
  readonly flush?: boolean; //      No margin at the sides.
  readonly className?: string;
  readonly children: ReactNode;
}

/** What every page is: a bar at the top, the page, and what stays at the bottom. */
export const Screen = observer(function Screen(props: Props) {
  const { title, nav, tab = false, over = false, bar, flush = false, className = '', children } = props;
  const page = useFollowPage();
  const { common, failure } = useTexts();
  const classes = [
    'screen',
    tab && 'screen--tab',
    bar && 'screen--bar',
    flush && 'screen--flush',
    over && 'screen--over',
    className,
  ];
  return (
    <PageShownProvider value={page}>
      <View className={classes.filter(Boolean).join(' ')}>
        {over ? (
          <OverBar title={title} />
        ) : (
          <NavBar title={title} back={!tab}>
            {nav}
          </NavBar>
        )}
        <View className="screen__body">
          <Boundary title={failure.broken.title} words={failure.broken.words} retry={common.retry}>
            {children}
          </Boundary>
        </View>
        {bar}
        <PrivacySheet />
      </View>
    </PageShownProvider>
  );
});

const GROUNDED = 200; // px scrolled

/** Gets its ground, and the title, once the picture has gone up. */
function OverBar({ title }: { readonly title?: string | undefined }) {
  const [solid, setSolid] = useState(false);
  usePageScroll(({ scrollTop }) => setSolid(scrollTop > GROUNDED));
  return <NavBar title={title} back over solid={solid} />;
}
