import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { Picture } from '@/components/Picture';
import { Price } from '@/components/Price';
import { SeatRow } from '@/components/SeatRow';
import type { ShareLanding } from '@/contract/share';
import type { GoodsId } from '@/domain/id';
import { goTo, pathTo, replaceBy } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { withCode } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { dayText } from '@/texts/when';
import { endingOf } from './landingStore';

interface Props {
  readonly landing: ShareLanding;
}

/** What the link led to is over: what happened to it, and what is nearest to it now. */
export const Otherwise = observer(function Otherwise({ landing }: Props) {
  return (
    <>
      <Sender landing={landing} />
      <Ended landing={landing} />
      <OtherTeams landing={landing} />
      <Ways landing={landing} />
    </>
  );
});

const Sender = observer(function Sender({ landing: { sharer, mine, madeAt } }: Props) {
  const { common, sharing } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const day = dayText(madeAt, now, language.name);
  const { landing: texts } = sharing;
  return (
    <View className="landing__sender">
      <Face avatar={sharer.avatar} nickname={sharer.nickname} size={36} />
      <Text className="landing__from">
        {mine ? texts.mine(day) : texts.from(sharer.nickname || common.someone, day)}
      </Text>
    </View>
  );
});

const Ended = observer(function Ended({ landing }: Props) {
  const { common, aloud, refusal, sharing } = useTexts();
  const say = useWords();
  const { head, words } = sharing.landing;
  const { goods, store, over, was } = landing;
  const ending = endingOf(landing);
  const said = {
    ...words,
    campaign: was ? words.campaign(money(was.price)) : words.closed,
    notForYou: over ? refusal[over] : words.closed,
  };
  return (
    <Card>
      <Text className="landing__head">{head[ending]}</Text>
      <Text className="landing__words">{said[ending]}</Text>
      {store && (
        <View className="landing__goods">
          <Face avatar={store.face} nickname={store.name} size={48} />
          <Text className="landing__title">{store.name}</Text>
        </View>
      )}
      {goods && (
        <View className="landing__goods" {...(goods.onSale && { onClick: () => goTo.goods(goods.id) })}>
          <Picture src={goods.picture} size={72} alt={say(goods.title)} faded={!goods.onSale || goods.soldOut} />
          <View className="landing__about">
            <Text className="landing__title">{say(goods.title)}</Text>
            {goods.onSale && (
              <View className="landing__price">
                <Price
                  amount={goods.together ?? goods.alone}
                  size="s"
                  {...(goods.together !== undefined && {
                    label: aloud.teamPrice(money(goods.together), money(goods.alone)),
                  })}
                />
                {goods.together !== undefined && (
                  <Text className="landing__alone">{common.alone(money(goods.alone))}</Text>
                )}
              </View>
            )}
          </View>
        </View>
      )}
    </Card>
  );
});

const OtherTeams = observer(function OtherTeams({ landing: { teams, code, goods: about } }: Props) {
  const { common, goods, sharing } = useTexts();
  if (teams.length === 0) return null;
  const { landing: texts } = sharing;
  return (
    <Card title={about ? texts.others : common.more}>
      {teams.map((team) => (
        <SeatRow
          key={team.id}
          team={team}
          name={goods.teamOf(team.leader || common.someone)}
          action={texts.join}
          onTap={() => replaceBy(withCode(pathTo.team(team.id), code))}
        />
      ))}
    </Card>
  );
});

/** The way that helps most is the button; the shop is always one. */
const Ways = observer(function Ways({ landing: { next, goods, campaign, team, code, over } }: Props) {
  const { sharing } = useTexts();
  const { landing: texts } = sharing;
  const toGoods = (goodsId: GoodsId) => void replaceBy(withCode(pathTo.goods(goodsId), code));
  return (
    <View className="landing__ways">
      {goods && campaign && next !== 'shop' && (
        <>
          <Button size="wide" kind={next === 'team' ? 'soft' : 'main'} onTap={() => toGoods(goods.id)}>
            {texts.open(money(campaign.price))}
          </Button>
          <Text className="landing__note">{texts.openWords}</Text>
        </>
      )}
      {goods && !campaign && next !== 'shop' && (
        <Button size="wide" onTap={() => toGoods(goods.id)}>
          {texts.goods(money(goods.alone))}
        </Button>
      )}
      {next === 'shop' && (
        <Button size="wide" onTap={() => goTo.home()}>
          {texts.shop}
        </Button>
      )}
      {team && over !== 'goods_off' && (
        <Button kind="text" onTap={() => void replaceBy(pathTo.team(team.id))}>
          {texts.look}
        </Button>
      )}
      {next !== 'shop' && (
        <Button kind="text" onTap={() => goTo.home()}>
          {texts.shop}
        </Button>
      )}
    </View>
  );
});
