import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Toggle } from '@/components/Toggle';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { type GrowthText, MembershipForm, type PointsText } from '../../membershipForm';
import { RuleScreen } from '../../RuleScreen';
import { TemplateSheet } from '../../TemplateSheet';
import type { TierForm, TierText } from '../../tierForm';
import './index.scss';

/** Tiers and what they give, what growth and points are given for, and check-ins. */
export default observer(function MembershipPage() {
  const shop = useShop();
  const { adminMembers: texts, adminPointsGoods, adminCustomers } = useTexts();
  const [form] = useState(() => new MembershipForm(shop));
  return (
    <RuleScreen needs="members.edit" title={texts.title} form={form} said={texts}>
      {() => (
        <>
          <Card>
            <Toggle
              title={texts.tiers}
              words={texts.tiersNote}
              on={form.tiersOn}
              onChange={(on) => form.switchTiers(on)}
            />
          </Card>
          {form.tiersOn && <Tiers form={form} />}
          <Card>
            <Toggle
              title={texts.points}
              words={texts.pointsNote}
              on={form.pointsOn}
              onChange={(on) => form.switchPoints(on)}
            />
          </Card>
          {form.pointsOn && <Points form={form} />}
          <Card cells>
            <Cell title={adminPointsGoods.title} onTap={() => void goTo.shopPointsGoods()} />
            <Cell title={adminCustomers.title} onTap={() => void goTo.customers()} />
          </Card>
          <GiftSheet form={form} />
        </>
      )}
    </RuleScreen>
  );
});

/** What is said of some of the fields only. */
const saidOf = (texts: Readonly<Partial<Record<string, string>>>, name: string) => texts[name];

interface OfForm {
  readonly form: MembershipForm;
}

const Tiers = observer(function Tiers({ form }: OfForm) {
  const { adminMembers: texts } = useTexts();
  return (
    <>
      {form.tiers.map((tier, i) => (
        <TierCard key={i} form={form} tier={tier} number={i} />
      ))}
      {form.mayAdd && (
        <Button kind="line" onTap={() => form.add()}>
          {texts.add}
        </Button>
      )}
      <Card title={texts.growth} cells>
        <Growth form={form} field="growthYuan" />
        <Growth form={form} field="review" />
        <Growth form={form} field="streak" />
        <Growth form={form} field="keptFor" />
      </Card>
    </>
  );
});

interface TierProps extends OfForm {
  readonly tier: TierForm;
  readonly number: number;
}

const TierCard = observer(function TierCard({ form, tier, number }: TierProps) {
  const { adminMembers: texts } = useTexts();
  const say = useWords();
  const gift = form.giftOf(tier);
  const field = (name: TierText, type: 'text' | 'number' | 'digit') => (
    <Field
      title={texts.tier[name]}
      type={type}
      value={tier.texts[name]}
      unit={saidOf(texts.unit, name) ?? ''}
      note={saidOf(texts.note, name)}
      most={16}
      onWrite={(value) => tier.write(name, value)}
    />
  );
  return (
    <>
      <Card
        title={texts.number(number + 1)}
        aside={<Text className="membership__people">{texts.people(tier.people)}</Text>}
        cells
      >
        {field('zh', 'text')}
        {field('en', 'text')}
        {field('from', 'number')}
        {field('off', 'digit')}
        {field('times', 'digit')}
        {field('freights', 'number')}
        {field('early', 'number')}
        <Cell title={texts.tier.birthday} plain onTap={() => form.chooseGift(tier)}>
          <Text>
            {gift ? (gift.stage === 'over' ? texts.giftOver(say(gift.title)) : say(gift.title)) : texts.noGift}
          </Text>
        </Cell>
      </Card>
      <Card>
        <Toggle
          title={texts.memberPrices}
          words={texts.memberPricesNote}
          on={tier.memberPrices}
          onChange={(on) => tier.sell(on)}
        />
      </Card>
      {form.tiers.length > 1 && (
        <Button kind="line" onTap={() => form.remove(tier)}>
          {texts.remove}
        </Button>
      )}
    </>
  );
});

/** The coupon that a tier gives on birthdays, of those that are given by what the shop does. */
const GiftSheet = observer(function GiftSheet({ form }: OfForm) {
  const { adminMembers: texts } = useTexts();
  const { choosing } = form;
  return (
    <TemplateSheet
      open={choosing !== undefined}
      way="campaign"
      chosen={choosing?.birthday}
      nobody={texts.noGift}
      onChoose={(gift) => form.give(gift)}
      onClose={() => form.chooseGift(undefined)}
    />
  );
});

const Growth = observer(function Growth({ form, field }: OfForm & { readonly field: GrowthText }) {
  const { adminMembers: texts } = useTexts();
  return (
    <Field
      title={texts.grows[field]}
      type="number"
      value={form.growth[field]}
      unit={field === 'keptFor' ? texts.days : texts.growthUnit}
      most={6}
      onWrite={(value) => form.grow(field, value)}
    />
  );
});

const Points = observer(function Points({ form }: OfForm) {
  const { adminMembers: texts } = useTexts();
  const field = (name: PointsText) => (
    <Field
      title={texts.scores[name]}
      type={name === 'checkIn' ? 'text' : 'number'}
      value={form.points[name]}
      unit={saidOf(texts.scoreUnit, name) ?? ''}
      note={saidOf(texts.scoreNote, name)}
      most={120}
      onWrite={(value) => form.score(name, value)}
    />
  );
  return (
    <>
      <Card cells>
        {field('perYuan')}
        {field('perFen')}
        {field('most')}
        {field('checkIn')}
        {!form.byYear && field('lasts')}
      </Card>
      <Card>
        <Toggle title={texts.byYear} words={texts.byYearNote} on={form.byYear} onChange={(on) => form.endByYear(on)} />
      </Card>
    </>
  );
});
