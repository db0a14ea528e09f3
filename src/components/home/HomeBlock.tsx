import { Image, ScrollView, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Face } from '@/components/Face';
import { Picture } from '@/components/Picture';
import { ProductCard } from '@/components/ProductCard';
import { Section } from '@/components/Section';
import { TeamCard } from '@/components/TeamCard';
import type { HomeBlock as Shown } from '@/contract/goods';
import { unreachable } from '@/domain/bug';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Banners } from './Banners';
import { CouponStrip } from './CouponStrip';
import { wayOf } from './followLink';
import './HomeBlock.scss';

interface Props {
  readonly block: Shown;
  readonly children: ReactNode; // What stands below the title of all goods.
}

/** One block of the home page, as the merchant ordered them. */
export function HomeBlock({ block, children }: Props) {
  switch (block.kind) {
    case 'banner':
      return <Banners banners={block.banners} />;
    case 'icons':
      return <Icons block={block} />;
    case 'teams':
      return <Teams block={block} />;
    case 'categories':
      return <Kinds block={block} />;
    case 'coupons':
      return <CouponStrip title={block.title} coupons={block.coupons} />;
    case 'story':
      return <Story block={block} />;
    case 'shelf':
      return <Shelf block={block} />;
    case 'goods':
      return <AllGoods block={block}>{children}</AllGoods>;
    default:
      return unreachable(block);
  }
}

type Of<Kind extends Shown['kind']> = { readonly block: Extract<Shown, { kind: Kind }> };

const Teams = observer(function Teams({ block: { title, teams, count } }: Of<'teams'>) {
  const { home } = useTexts();
  const say = useWords();
  return (
    <Section title={title ? say(title) : home.teams} more={home.allTeams(count)} onMore={() => goTo.wall()}>
      <ScrollView className="home-rail" scrollX enhanced showScrollbar={false}>
        <View className="home-rail__row">
          {teams.map((team) => (
            <TeamCard key={team.id} team={team} />
          ))}
        </View>
      </ScrollView>
    </Section>
  );
});

interface Way {
  readonly key: string;
  readonly title: string;
  readonly picture: string;
  readonly follow: (() => unknown) | undefined;
}

/** Pictures with a name each, five in a row. */
function Ways({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <View className="home-ways">
      {ways.map(({ key, title, picture, follow }) => (
        <View
          key={key}
          className={`home-ways__one ${ways.length > 5 ? 'home-ways__one--of-many' : ''}`}
          {...(follow && { ariaRole: 'button', onClick: () => void follow() })}
        >
          <Picture src={picture} size={52} />
          <Text className="home-ways__name">{title}</Text>
        </View>
      ))}
    </View>
  );
}

const Icons = observer(function Icons({ block: { icons } }: Of<'icons'>) {
  const say = useWords();
  return (
    <Ways
      ways={icons.map(({ picture, title, link }, i) => ({
        ...{ key: `${i}`, picture, title: say(title), follow: wayOf(link) },
      }))}
    />
  );
});

const Kinds = observer(function Kinds({ block: { categories } }: Of<'categories'>) {
  const say = useWords();
  return (
    <Ways
      ways={categories.map(({ id, title, picture }) => ({
        ...{ key: id, picture, title: say(title), follow: wayOf({ to: 'category', categoryId: id }) },
      }))}
    />
  );
});

const Story = observer(function Story({ block: { goodsId, story } }: Of<'story'>) {
  const { home } = useTexts();
  const say = useWords();
  return (
    <View className="home-story" ariaRole="button" onClick={() => goTo.story(goodsId)}>
      {story.picture && <Image className="home-story__picture" src={story.picture} mode="aspectFill" />}
      <View className="home-story__words">
        <View className="home-story__by">
          <Face avatar={story.face} nickname={say(story.by)} size={24} />
          <Text className="home-story__name">{say(story.by)}</Text>
        </View>
        <Text className="home-story__title">{inTwoLines(say(story.headline))}</Text>
        <Text className="home-story__way">{home.story}</Text>
      </View>
    </View>
  );
});

/** A headline is broken where one breathes: after its comma. */
const inTwoLines = (words: string) => words.replace(/([，；。])(?=.)|([,;]) /u, '$1$2\n');

const Shelf = observer(function Shelf({ block: { title, goods } }: Of<'shelf'>) {
  const say = useWords();
  return (
    <Section title={say(title)}>
      <View className="home-shelf">
        {goods.map((one) => (
          <View key={one.id} className="home-shelf__one">
            <ProductCard goods={one} />
          </View>
        ))}
      </View>
    </Section>
  );
});

const AllGoods = observer(function AllGoods({ block, children }: Of<'goods'> & { readonly children: ReactNode }) {
  const say = useWords();
  return <Section title={say(block.title)}>{children}</Section>;
});
