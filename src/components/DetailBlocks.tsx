import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import type { DetailPart, GoodsCard } from '@/contract/goods';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { Picture } from './Picture';
import { Price } from './Price';
import { Tag } from './Tag';
import './DetailBlocks.scss';

/** What a merchant has put together of his goods: words, pictures, other goods. Shown to shoppers, and to him beforehand. */
export const DetailBlocks = observer(function DetailBlocks({ parts }: { readonly parts: readonly DetailPart[] }) {
  const say = useWords();
  const pictures = parts.flatMap((part) => (part.kind === 'picture' ? part.picture : []));
  return (
    <View className="detail-blocks">
      {parts.map((part, i) => {
        if (part.kind === 'space') return <View key={i} className={`detail-blocks__space-${part.size}`} />;
        if (part.kind === 'goods') return <GoodsLine key={i} goods={part.goods} />;
        if (part.kind === 'text') {
          return (
            <Text key={i} className={`detail-blocks__${part.as}`}>
              {say(part.words)}
            </Text>
          );
        }
        return (
          <View
            key={i}
            className="detail-blocks__picture"
            onClick={() => void Taro.previewImage({ current: part.picture, urls: pictures })}
          >
            <Picture src={part.picture} ratio={part.ratio / 100} />
          </View>
        );
      })}
    </View>
  );
});

const GoodsLine = observer(function GoodsLine({ goods }: { readonly goods: GoodsCard }) {
  const { common } = useTexts();
  const say = useWords();
  const { team, soldOut } = goods;
  return (
    <View
      className="detail-blocks__goods"
      hoverClass="detail-blocks__goods--pressed"
      onClick={() => goTo.goods(goods.id)}
    >
      <Picture src={goods.picture} size={72} alt={say(goods.title)} faded={soldOut} />
      <View className="detail-blocks__about">
        <Text className="detail-blocks__name">{say(goods.title)}</Text>
        <View className="detail-blocks__pay">
          <Price amount={team?.price ?? goods.price} size="s" free={team !== undefined} />
          {team && <Tag tone="price">{common.teamOf(team.size)}</Tag>}
          {soldOut && <Tag tone="quiet">{common.soldOut}</Tag>}
        </View>
      </View>
    </View>
  );
});
