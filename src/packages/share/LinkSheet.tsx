import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Price } from '@/components/Price';
import { Sheet } from '@/components/Sheet';
import type { ShareView } from '@/contract/share';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { LinkAbout } from './LinkRow';
import type { MineStore } from './mineStore';
import { Outcome } from './Outcome';

/** One link closely: how far those came who opened it, what they paid and saved, and the way to what it shows. */
export const LinkSheet = observer(function LinkSheet({ store }: { readonly store: MineStore }) {
  const { sharing } = useTexts();
  const { mine: texts } = sharing;
  const { chosen: link } = store;
  const see = () => {
    store.looked();
    if (link) void goToShared(link);
  };
  return (
    <Sheet
      open={store.looking}
      onClose={() => store.looked()}
      label={texts.title}
      foot={
        <Button size="wide" kind="soft" onTap={see}>
          {texts.see}
        </Button>
      }
    >
      {link && (
        <View className="link-sheet">
          <LinkAbout link={link} />
          <View className="link-sheet__funnel">
            <Outcome counts={link.counts} />
          </View>
          {link.counts.paid > 0 && (
            <View className="link-sheet__money">
              <Text>{texts.paid}</Text>
              <Price amount={link.counts.amount} size="s" tone="ink" />
              <Text>{texts.saved}</Text>
              <Price amount={link.counts.saved} size="s" tone="ink" />
            </View>
          )}
        </View>
      )}
    </Sheet>
  );
});

/** A link that leads nowhere any more leads to what is nearest to it. */
function goToShared({ what, over, code }: ShareView): Promise<unknown> {
  if (over) return goTo.landing(code);
  if (what.kind === 'shop') return goTo.home();
  if (what.kind === 'store') return goTo.store(what.leaderId);
  return what.kind === 'team' ? goTo.team(what.teamId) : goTo.goods(what.goodsId);
}
