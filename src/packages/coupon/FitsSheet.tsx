import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Cell } from '@/components/Cell';
import { Picture } from '@/components/Picture';
import { Sheet } from '@/components/Sheet';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { tabs } from '@/stores/tabs';
import type { CouponsStore } from './couponsStore';

/** Of several places where a coupon can be used, one to go to. */
export const FitsSheet = observer(function FitsSheet({ store }: { readonly store: CouponsStore }) {
  const { coupon: texts } = useTexts();
  const say = useWords();
  const { categories = [], goods = [], goodsCount = 0 } = store.fits ?? {};
  const close = () => store.show(undefined);
  const go = (way: () => unknown) => {
    close();
    way();
  };
  return (
    <Sheet open={store.fits !== undefined} onClose={close} label={texts.fits.title}>
      <Text className="coupons__sheet-title">{texts.fits.title}</Text>
      {categories.map(({ id, title }) => (
        <Cell
          key={id}
          title={say(title)}
          onTap={() =>
            go(() => {
              tabs.want(id);
              return goTo.category();
            })
          }
        >
          {texts.fits.category}
        </Cell>
      ))}
      {goods.map(({ id, title, picture }) => (
        <View key={id} className="coupons__fit" ariaRole="button" onClick={() => go(() => goTo.goods(id))}>
          <Picture src={picture} size={48} alt={say(title)} />
          <Text className="coupons__fit-title">{say(title)}</Text>
        </View>
      ))}
      {goodsCount > goods.length && <Text className="coupons__fit-more">{texts.fits.all(goodsCount)}</Text>}
    </Sheet>
  );
});
