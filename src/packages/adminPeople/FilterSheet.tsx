import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/toast';
import { type CustomerFilter, PHASES, RFM_CLASSES, SOURCES } from '@/domain/customer';
import { useWords } from '@/stores/language';
import { figures } from '@/texts/figures';
import type { AgoName, FilterForm, RangeName } from './filterForm';
import './FilterSheet.scss';
import { usePeopleTexts } from './usePeopleTexts';

interface Props {
  readonly form: FilterForm;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChoose: (filter: CustomerFilter) => void;
}

const RANGES: readonly (readonly [RangeName, 'piece' | 'yuan' | 'point'])[] = [
  ['orders', 'piece'],
  ['spent', 'yuan'],
  ['average', 'yuan'],
  ['score', 'point'],
];
const AGES: readonly (readonly [AgoName, readonly number[], readonly number[]])[] = [
  ['ordered', [30, 90], [30, 90]],
  ['seen', [7, 30], [30, 90]],
  ['met', [7, 30], [365]],
];

/** Everything that customers can be found by. How many that are stands on the button. */
export const FilterSheet = observer(function FilterSheet({ form, open, onClose, onChoose }: Props) {
  const texts = usePeopleTexts();
  const { filters } = texts;
  const { value, loading } = form.people;
  const choose = () => {
    if (RANGES.some(([name]) => form.isWrong(name))) return toast(filters.wrongRange);
    return onChoose(form.filter);
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      label={filters.title}
      foot={
        <View className="filter-sheet__foot">
          <Button kind="line" onTap={() => form.clear()}>
            {filters.clear}
          </Button>
          <View className="filter-sheet__main">
            <Button size="wide" onTap={choose}>
              {loading || !value ? filters.counting : filters.see(figures(value.people))}
            </Button>
          </View>
        </View>
      }
    >
      <Text className="filter-sheet__title">{filters.title}</Text>
      <Lives form={form} />
      <Numbers form={form} />
      <Ties form={form} />
    </Sheet>
  );
});

const Lives = observer(function Lives({ form }: Pick<Props, 'form'>) {
  const texts = usePeopleTexts();
  const { filters } = texts;
  return (
    <>
      <Part title={filters.phases}>
        {PHASES.map((phase) => (
          <Chip key={phase} sunken on={form.has('phases', phase)} onTap={() => form.toggle('phases', phase)}>
            {texts.phase[phase]}
          </Chip>
        ))}
      </Part>
      {AGES.map(([name, within, before]) => (
        <Part key={name} title={filters[name]}>
          {within.map((days) => (
            <Chip
              key={`w${days}`}
              sunken
              on={form.isAgo(name, { within: days })}
              onTap={() => form.chooseAgo(name, { within: days })}
            >
              {filters.within(days)}
            </Chip>
          ))}
          {before.map((days) => (
            <Chip
              key={`b${days}`}
              sunken
              on={form.isAgo(name, { before: days })}
              onTap={() => form.chooseAgo(name, { before: days })}
            >
              {filters.before(days)}
            </Chip>
          ))}
        </Part>
      ))}
    </>
  );
});

const Numbers = observer(function Numbers({ form }: Pick<Props, 'form'>) {
  const texts = usePeopleTexts();
  const { filters } = texts;
  return (
    <>
      {RANGES.map(([name, unit]) => (
        <Part key={name} title={filters[name]} wrong={form.isWrong(name) ? filters.wrongRange : undefined}>
          {(['from', 'to'] as const).map((side) => (
            <Input
              key={side}
              className="filter-sheet__number"
              placeholderClass="filter-sheet__hint"
              type="number"
              maxlength={6}
              value={form.typedRange(name, side)}
              placeholder={filters[side]}
              ariaLabel={`${filters[name]} ${filters[side]}`}
              onInput={({ detail }) => form.writeRange(name, side, detail.value)}
            />
          ))}
          <Text className="filter-sheet__unit">{filters[unit]}</Text>
          {name === 'score' && (
            <Chip sunken on={form.wantsSuper} onTap={() => form.chooseSuper()}>
              {filters.superUser}
            </Chip>
          )}
        </Part>
      ))}
      <Part title={filters.rfm} note={texts.rfmWords}>
        {RFM_CLASSES.map((one) => (
          <Chip key={one} sunken on={form.has('rfm', one)} onTap={() => form.toggle('rfm', one)}>
            {texts.rfm[one]}
          </Chip>
        ))}
      </Part>
    </>
  );
});

const Ties = observer(function Ties({ form }: Pick<Props, 'form'>) {
  const { filters, source, someone } = usePeopleTexts();
  const say = useWords();
  const tags = form.tags.value ?? [];
  const { tiers = [], provinces = [] } = form.choices.value ?? {};
  const tops = form.categories.value ?? [];
  return (
    <>
      {(['tags', 'withoutTags'] as const).map(
        (name) =>
          tags.length > 0 && (
            <Part key={name} title={filters[name]}>
              {tags.map(({ id, name: words }) => (
                <Chip key={id} sunken on={form.has(name, id)} onTap={() => form.toggle(name, id)}>
                  {words}
                </Chip>
              ))}
            </Part>
          ),
      )}
      {tiers.length > 0 && (
        <Part title={filters.tiers}>
          {tiers.map((name, position) => (
            <Chip key={name.zh} sunken on={form.has('tiers', position)} onTap={() => form.toggle('tiers', position)}>
              {say(name)}
            </Chip>
          ))}
        </Part>
      )}
      {tops.length > 0 && (
        <Part title={filters.bought}>
          {tops.map(({ id, title }) => (
            <Chip key={id} sunken on={form.boughtFrom(id)} onTap={() => form.chooseCategory(id)}>
              {say(title)}
            </Chip>
          ))}
        </Part>
      )}
      <Part title={filters.sources}>
        {SOURCES.map((one) => (
          <Chip key={one} sunken on={form.has('sources', one)} onTap={() => form.toggle('sources', one)}>
            {source[one]}
          </Chip>
        ))}
      </Part>
      <Part title={filters.leader}>
        <Chip sunken on={form.filter.leader === 'nobody'} onTap={() => form.chooseLeader('nobody')}>
          {filters.noLeader}
        </Chip>
        {(form.leaders.value ?? []).map(({ userId, nickname }) => (
          <Chip key={userId} sunken on={form.filter.leader === userId} onTap={() => form.chooseLeader(userId)}>
            {nickname || someone}
          </Chip>
        ))}
      </Part>
      {provinces.length > 0 && (
        <Part title={filters.provinces}>
          {provinces.map(({ name, people }) => (
            <Chip key={name} sunken on={form.has('provinces', name)} onTap={() => form.toggle('provinces', name)}>
              {`${name} ${figures(people)}`}
            </Chip>
          ))}
        </Part>
      )}
      <Part title={filters.birthMonths}>
        {Array.from({ length: 12 }, (_, i) => i + 1).map((month) => (
          <Chip key={month} sunken on={form.has('birthMonths', month)} onTap={() => form.toggle('birthMonths', month)}>
            {filters.month(month)}
          </Chip>
        ))}
      </Part>
      <Part title={filters.card}>
        <Chip sunken on={form.filter.card === true} onTap={() => form.chooseCard(true)}>
          {filters.hasCard}
        </Chip>
        <Chip sunken on={form.filter.card === false} onTap={() => form.chooseCard(false)}>
          {filters.noCard}
        </Chip>
      </Part>
    </>
  );
});

interface PartProps {
  readonly title: string;
  readonly note?: string;
  readonly wrong?: string | undefined;
  readonly children: ReactNode;
}

function Part({ title, note, wrong, children }: PartProps) {
  return (
    <View className="filter-sheet__part">
      <Text className="filter-sheet__name">{title}</Text>
      <View className="filter-sheet__row">{children}</View>
      {note && <Text className="filter-sheet__note">{note}</Text>}
      {wrong && <Text className="filter-sheet__wrong">{wrong}</Text>}
    </View>
  );
}
