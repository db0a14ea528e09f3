import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Chip } from '@/components/Chip';
import { HOME_PLACES, type HomeLink } from '@/domain/home';
import { useWords } from '@/stores/language';
import type { HomeForm } from './homeForm';
import { PickGoods } from './PickGoods';
import { useShopTexts } from './useShopTexts';

interface Props {
  readonly form: HomeForm;
  readonly link: HomeLink;
  readonly onChange: (link: HomeLink) => void;
}

const KINDS = ['nowhere', 'goods', 'story', 'category', 'search', ...HOME_PLACES] as const;

/** What a kind of link begins as: where something has to be chosen, nothing is yet. */
function begun(to: HomeLink['to']): HomeLink {
  if (to === 'goods' || to === 'story') return { to, goodsId: 'goods_' };
  if (to === 'category') return { to, categoryId: 'category_' };
  return to === 'search' ? { to, words: '' } : { to };
}

/** Where a tap on a picture or an icon leads. */
export const LinkField = observer(function LinkField({ form, link, onChange }: Props) {
  const { home: texts } = useShopTexts();
  const say = useWords();
  const [isPicking, pick] = useState(false);
  const isGoods = link.to === 'goods' || link.to === 'story';
  const goods = isGoods ? form.goods(link.goodsId) : undefined;
  return (
    <View className="home-link">
      <Text className="home-link__name">{texts.link}</Text>
      <View className="home-link__kinds">
        {KINDS.map((to) => (
          <Chip
            key={to}
            sunken
            on={link.to === to}
            onTap={() => {
              if (link.to !== to) onChange(begun(to));
              if (to === 'goods' || to === 'story') pick(true);
            }}
          >
            {texts.links[to]}
          </Chip>
        ))}
      </View>
      {isGoods && (
        <View className="home-link__chosen" ariaRole="button" onClick={() => pick(true)}>
          {goods ? say(goods.title) : texts.pickGoods}
        </View>
      )}
      {link.to === 'category' && (
        <View className="home-link__kinds">
          {(form.tree.value ?? [])
            .flatMap((branch) => [branch, ...branch.children])
            .map(({ id, title }) => (
              <Chip
                key={id}
                sunken
                on={link.categoryId === id}
                onTap={() => onChange({ to: 'category', categoryId: id })}
              >
                {say(title)}
              </Chip>
            ))}
        </View>
      )}
      {link.to === 'search' && (
        <Field
          title={texts.links.search}
          value={link.words}
          most={20}
          hint={texts.searchHint}
          onWrite={(words) => onChange({ to: 'search', words })}
        />
      )}
      {isGoods && (
        <PickGoods
          form={form}
          open={isPicking}
          most={1}
          chosen={goods ? [link.goodsId] : []}
          onChange={([goodsId]) => goodsId && onChange({ to: link.to, goodsId })}
          onClose={() => pick(false)}
        />
      )}
    </View>
  );
});
