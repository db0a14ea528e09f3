import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { CampaignView } from '@/contract/team';
import { needsOf } from '@/domain/campaign';
import type { Fen } from '@/domain/money';
import type { Milliseconds } from '@/domain/time';
import { useTexts, useWords } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import type { SkuChoice, Way } from '@/stores/skuChoice';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { Button } from './Button';
import { freightWords } from './freightWords';
import { joinLine, openLine } from './kindWords';
import { LadderBar } from './LadderBar';
import { Picture } from './Picture';
import { Price } from './Price';
import { Sheet } from './Sheet';
import { SkuOptions } from './SkuOptions';
import { Stepper } from './Stepper';
import './SkuSheet.scss';

type SkuTexts = Texts['goods']['sku'];

interface Props {
  readonly choice: SkuChoice;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly joinUntil?: string | undefined; // A team is joined, not opened: when it ends. There is no other way then.
  readonly busy?: boolean; //                 It is being put into the cart.
  readonly whenSoldOut?: ReactNode; //        Instead of buying. With it, what is sold out can be chosen, too.
  readonly onSwap?: () => void; //            What lies in the cart is exchanged: nothing is bought, and in no team.
  readonly onTeam?: () => void;
  readonly onAlone?: () => void;
  readonly onCart?: () => void;
}

/** Which kind, how many, and what happens to the money: before anything is ordered. */
export const SkuSheet = observer(function SkuSheet(props: Props) {
  const { choice, open, onClose, joinUntil } = props;
  const { goods: texts } = useTexts();
  return (
    <Sheet open={open} onClose={onClose} label={texts.sku.title} foot={<Foot {...props} />}>
      <Chosen choice={choice} />
      {joinUntil === undefined && !props.onSwap && choice.goods.campaign && <Ways choice={choice} />}
      {!props.onSwap && <Kind choice={choice} />}
      <SkuOptions choice={choice} all={props.whenSoldOut !== undefined} />
      <View className="sku-sheet__quantity">
        <View className="sku-sheet__count">
          <Text>{texts.sku.quantity}</Text>
          <Text className="sku-sheet__limit">{limitOf(choice, texts.sku)}</Text>
        </View>
        <Stepper
          value={choice.quantity}
          most={choice.most}
          limit={limitOf(choice, texts.sku) || texts.sku.stockOnly(choice.most)}
          onChange={(count) => choice.count(count)}
        />
      </View>
    </Sheet>
  );
});

const Chosen = observer(function Chosen({ choice }: { readonly choice: SkuChoice }) {
  const { common, goods: texts } = useTexts();
  const say = useWords();
  const { goods, sku, saves } = choice;
  const picture = goods.pictures[sku?.picture ?? 0] ?? goods.pictures[0];
  const stock = sku?.stock ?? 0;
  const options = say(choice.optionWords);
  return (
    <View className="sku-sheet__top">
      <Picture src={picture?.list ?? ''} size={96} alt={say(goods.title)} eager faded={stock === 0} />
      <View className="sku-sheet__about">
        <Price amount={choice.price} free={choice.way === 'team'} />
        {choice.inTeam !== undefined && (
          <Text className="sku-sheet__note">
            {saves > 0
              ? `${common.alone(money(choice.mine))} · ${texts.sku.teamSaves(money(saves))}`
              : common.alone(money(choice.mine))}
          </Text>
        )}
        <Text className="sku-sheet__note">{stock > 0 ? texts.sku.left(options, stock) : texts.sku.none(options)}</Text>
      </View>
    </View>
  );
});

/** In a team or alone, each with its price. */
const Ways = observer(function Ways({ choice }: { readonly choice: SkuChoice }) {
  const { common, goods: texts } = useTexts();
  const way = (name: Way, label: string) => (
    <View
      className={`sku-sheet__way ${choice.way === name ? 'sku-sheet__way--on' : ''}`}
      ariaRole="radio"
      ariaLabel={common.listed(label, choice.way === name ? common.selected : common.notSelected)}
      onClick={() => choice.go(name)}
    >
      {label}
    </View>
  );
  return (
    <View className="sku-sheet__ways">
      {way('team', choice.inTeam === undefined ? texts.sku.notInTeam : texts.sku.team(free(choice.inTeam, common)))}
      {way('alone', texts.sku.alone(money(choice.mine)))}
    </View>
  );
});

const free = (amount: Fen, common: Texts['common']) => (amount === 0 ? common.free : money(amount));

/** What the kind of team makes of its price; a ladder shows its steps. */
const Kind = observer(function Kind({ choice }: { readonly choice: SkuChoice }) {
  const { kinds } = useTexts();
  const { offer, goods, as } = choice;
  const { campaign } = goods;
  if (!campaign || !offer || choice.way !== 'team') return null;
  const line = as === 'leader' ? openLine(campaign, offer, kinds) : joinLine(campaign, offer.price, kinds);
  return (
    <>
      {line && <Text className="sku-sheet__kind">{line}</Text>}
      {campaign.rule.kind === 'ladder' && <LadderBar tiers={campaign.rule.tiers} offer={offer} people={0} />}
    </>
  );
});

/** The button names what will happen; below it, what happens to the money if the team stays short. */
const Foot = observer(function Foot(props: Props) {
  const { choice, joinUntil, busy = false, whenSoldOut, onSwap, onTeam, onAlone, onCart } = props;
  const { common, goods: texts, refusal } = useTexts();
  const { whyNot, toPay } = choice;
  const reasons = { ...refusal, sold_out: common.soldOut, not_in_team: texts.sku.notInTeam };
  const reason = whyNot && reasons[whyNot];
  if (whyNot === 'sold_out' && whenSoldOut) return <View className="sku-sheet__two">{whenSoldOut}</View>;
  if (onSwap) {
    return (
      <Button size="wide" whyNot={reason} loading={busy} onTap={onSwap}>
        {texts.sku.takeThis}
      </Button>
    );
  }
  if (choice.way === 'team' || joinUntil !== undefined) {
    const isOpening = joinUntil === undefined;
    const words = isOpening ? texts.sku.open(money(toPay)) : texts.sku.join(money(toPay));
    const nothing = isOpening ? texts.sku.openFree : texts.sku.joinFree;
    return (
      <>
        <Button size="wide" whyNot={reason} onTap={() => onTeam?.()}>
          {toPay === 0 ? nothing : words}
        </Button>
        <Text className="sku-sheet__refund">
          {isOpening ? within(choice.goods.campaign, texts.sku) : texts.sku.until(joinUntil)}
        </Text>
      </>
    );
  }
  return (
    <>
      <View className="sku-sheet__two">
        <Button kind="soft" whyNot={reason} loading={busy} onTap={() => onCart?.()}>
          {texts.sku.putInCart}
        </Button>
        {!reason && <Button onTap={() => onAlone?.()}>{texts.sku.payAlone(money(toPay))}</Button>}
      </View>
      <Text className="sku-sheet__refund">{freightWords(choice.goods.freight, texts, sendsTo.region)}</Text>
    </>
  );
});

/** The limit is said beforehand, where there is a low one. */
function limitOf(choice: SkuChoice, texts: SkuTexts): string {
  if (choice.whyNot === 'sold_out') return '';
  const { perUser, limit } = choice.goods;
  if (perUser !== undefined && limit !== undefined && choice.limitedByRule)
    return limit < perUser ? texts.perUserLeft(perUser, limit) : texts.perUser(perUser);
  if (choice.way === 'team' && choice.limitedByRule) return texts.perUser(choice.most);
  return choice.most < FEW ? texts.stockOnly(choice.most) : '';
}
const FEW = 10;

/** So many are needed in so long; otherwise the money goes back. */
function within(campaign: CampaignView | undefined, texts: SkuTexts): string {
  if (!campaign) return '';
  return texts.within(lasting(campaign.lasts, texts), needsOf(campaign));
}

const HOUR = 3_600_000;
const lasting = (time: Milliseconds, texts: SkuTexts) =>
  time % HOUR === 0 ? texts.hours(time / HOUR) : texts.minutes(Math.round(time / 60_000));
