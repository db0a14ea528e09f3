import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Tick } from '@/components/Tick';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import type { CampaignForm } from '../../campaignForm';
import type { OfferForm } from '../../offerForm';
import { useWrong } from './useWrong';

interface Props {
  readonly form: CampaignForm;
}

/** What each SKU costs in a team: for all, for the leader, or by tiers. */
export const Prices = observer(function Prices({ form }: Props) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.form;
  const wrong = useWrong(form);
  const { offers, wrongs } = form;
  if (offers.length === 0) return null;
  return (
    <Card title={texts.prices} {...(offers.length > 1 && { aside: texts.alike, onAside: () => form.priceAlike() })}>
      {offers.map((offer) => (
        <Offered key={offer.sku.skuId} form={form} offer={offer} />
      ))}
      {wrongs.prices === 'none' ? (
        <Text className="field__wrong">{wrong('prices', 'now')}</Text>
      ) : (
        offers.length > 1 && <Text className="campaign-form__note">{texts.pricesNote}</Text>
      )}
    </Card>
  );
});

const Offered = observer(function Offered({ form, offer }: Props & { readonly offer: OfferForm }) {
  const { adminTeams, common } = useTexts();
  const texts = adminTeams.form;
  const say = useWords();
  const { sku, isOn } = offer;
  const name = say(sku.options) || texts.prices;
  return (
    <View className="campaign-form__sku">
      <View className="campaign-form__name">
        {form.offers.length > 1 && <Tick on={isOn} label={name} onTap={() => offer.toggle()} />}
        <Text className="campaign-form__options">{say(sku.options)}</Text>
        <Text className="campaign-form__alone">
          {sku.stock > 0 ? texts.alone(money(sku.listPrice)) : common.soldOut}
        </Text>
      </View>
      {isOn && <Amounts form={form} offer={offer} />}
    </View>
  );
});

const Amounts = observer(function Amounts({ form, offer }: Props & { readonly offer: OfferForm }) {
  const { adminTeams, adminTrade, refusal } = useTexts();
  const texts = adminTeams.form;
  const reason = form.tried ? offer.wrongBy(form.rule) : undefined;
  const said = reason && refusal[reason];
  const amount = { type: 'digit', unit: adminTrade.yuan, hint: '0.00', most: 10 } as const;
  const ofLeader = reason === 'campaign_leader_price_wrong';
  const ofTiers = reason === 'campaign_tier_prices_wrong';
  if (form.kind === 'ladder') {
    return (
      <>
        {form.tiers.map((people, i) => (
          <Field
            key={i}
            {...amount}
            title={people ? texts.tierPrice(people) : texts.tier(i + 1)}
            value={offer.tier(i)}
            wrong={i === (ofTiers ? form.tiers.length - 1 : 0) ? said : undefined}
            onWrite={(value) => offer.writeTier(i, value)}
          />
        ))}
      </>
    );
  }
  return (
    <>
      <Field
        {...amount}
        title={texts.team}
        value={offer.price}
        wrong={ofLeader ? undefined : said}
        onWrite={(value) => offer.write('price', value)}
      />
      {form.kind === 'leader' && (
        <Field
          {...amount}
          title={texts.leader}
          value={offer.leaderPrice}
          note={texts.leaderHint}
          wrong={ofLeader ? said : undefined}
          onWrite={(value) => offer.write('leaderPrice', value)}
        />
      )}
    </>
  );
});
