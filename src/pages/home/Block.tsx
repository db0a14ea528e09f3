import { Image, ScrollView, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { EmptyState } from '@/components/EmptyState';
import { Face } from '@/components/Face';
import { PageList } from '@/components/PageList';
import { Picture } from '@/components/Picture';
import { ProductCard } from '@/components/ProductCard';
import { Section } from '@/components/Section';
import { BoneGrid } from '@/components/Skeleton';
import { TeamCard } from '@/components/TeamCard';
import type { GoodsCard, HomeBlock } from '@/contract/goods';
import { unreachable } from '@/domain/bug';
import type { CategoryId } from '@/domain/id';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import type { PagedList } from '@/stores/pagedList';
import { tabs } from '@/stores/tabs';
import { keyOfGoods } from './homeStore';

interface Props {
  readonly block: HomeBlock;
  readonly feed: PagedList<GoodsCard>;
}

/** One block of the home page, as the merchant ordered them. */
export function Block({ block, feed }: Props) {
  switch (block.kind) {
    case 'teams':
      return <Teams block={block} />;
    case 'categories':
      return <Kinds block={block} />;
    case 'story':
      return <Story block={block} />;
    case 'goods':
      return <Feed block={block} feed={feed} />;
    default:
      return unreachable(block);
  }
}

type Of<Kind extends HomeBlock['kind']> = { readonly block: Extract<HomeBlock, { kind: Kind }> };

const Teams = observer(function Teams({ block: { teams, count } }: Of<'teams'>) {
  const { home } = useTexts();
  if (teams.length === 0) return null;
  return (
    <Section title={home.teams} more={home.allTeams(count)} onMore={() => goTo.wall()}>
      <ScrollView className="home__rail" scrollX enhanced showScrollbar={false}>
        <View className="home__rail-row">
          {teams.map((team) => (
            <TeamCard key={team.id} team={team} />
          ))}
        </View>
      </ScrollView>
    </Section>
  );
});

const Kinds = observer(function Kinds({ block: { categories } }: Of<'categories'>) {
  const say = useWords();
  return (
    <View className="home__kinds">
      {categories.map(({ id, title, picture }) => (
        <View key={id} className="home__kind" ariaRole="button" onClick={() => openKind(id)}>
          <Picture src={picture} size={52} />
          <Text className="home__kind-name">{say(title)}</Text>
        </View>
      ))}
    </View>
  );
});

function openKind(id: CategoryId): void {
  tabs.want(id);
  void goTo.category();
}

const Story = observer(function Story({ block: { goodsId, story } }: Of<'story'>) {
  const { home } = useTexts();
  const say = useWords();
  return (
    <View className="home__story" ariaRole="button" onClick={() => goTo.story(goodsId)}>
      {story.picture && <Image className="home__story-picture" src={story.picture} mode="aspectFill" />}
      <View className="home__story-words">
        <View className="home__story-by">
          <Face avatar={story.face} nickname={say(story.by)} size={24} />
          <Text className="home__story-name">{say(story.by)}</Text>
        </View>
        <Text className="home__story-title">{inTwoLines(say(story.headline))}</Text>
        <Text className="home__story-way">{home.story}</Text>
      </View>
    </View>
  );
});

/** A headline is broken where one breathes: after its comma. */
const inTwoLines = (words: string) => words.replace(/([，；。])(?=.)|([,;]) /u, '$1$2\n');

const Feed = observer(function Feed({ block, feed }: Of<'goods'> & { readonly feed: PagedList<GoodsCard> }) {
  const say = useWords();
  const { search } = useTexts();
  return (
    <Section title={say(block.title)}>
      <PageList
        list={feed}
        keyOf={keyOfGoods}
        columns={2}
        bones={<BoneGrid />}
        empty={<EmptyState title={search.nothingHere} />}
      >
        {(goods) => <ProductCard goods={goods} />}
      </PageList>
    </Section>
  );
});
