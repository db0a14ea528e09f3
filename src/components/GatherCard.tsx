import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { GatherOffer } from '@/contract/envelope';
import { goTo } from '@/navigation';
import { deviceMark } from '@/stores/deviceMark';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { money, roundMoney } from '@/texts/money';
import { Button } from './Button';
import { Card } from './Card';
import { lastedWords } from './envelopeWords';
import { Seats } from './Seats';
import { toastFailed } from './toast';
import './GatherCard.scss';

const MOST_SEATS = 5;

/** 瓜分券: what friends can come together for. It starts one, or leads to the one that I am in. */
export const GatherCard = observer(function GatherCard({ offer }: { readonly offer: GatherOffer }) {
  const shop = useShop();
  const all = useTexts();
  const say = useWords();
  const [starting] = useState(() => new Task(shop, shop.api.startGather));
  const { gather: texts } = all.envelope;
  const { refusal } = all;
  const { giveawayId, title, people, total, gives, lasts, mine, whyNot } = offer;
  const { me } = shop.session;
  const start = async () => {
    const started = await starting.run({ giveawayId, device: deviceMark() });
    if (started) await goTo.gather(started.gatherId);
    else toastFailed(starting.failed);
  };
  const becomes =
    gives.kind === 'credit'
      ? texts.aboutCredit(gives.days)
      : gives.atLeast > 0
        ? texts.aboutCoupon(say(gives.title), roundMoney(gives.atLeast))
        : texts.aboutCouponAny(say(gives.title));
  return (
    <Card title={say(title)} aside={texts.total(money(total))}>
      <View className="gather-card">
        <Seats faces={me ? [me] : []} size={people} at={36} most={MOST_SEATS} />
        <View className="gather-card__about">
          <Text className="gather-card__line">{texts.about(people, money(total))}</Text>
          <Text className="gather-card__note">{becomes}</Text>
          <Text className="gather-card__note">{texts.lasts(lastedWords(lasts, all))}</Text>
        </View>
      </View>
      <View className="gather-card__do">
        {mine && whyNot ? (
          <Button kind="soft" onTap={() => goTo.gather(mine)}>
            {texts.mine}
          </Button>
        ) : (
          <Button kind="soft" loading={starting.running} whyNot={whyNot && refusal[whyNot]} onTap={() => void start()}>
            {mine ? texts.another : texts.start}
          </Button>
        )}
      </View>
    </Card>
  );
});
