import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import { FieldLine } from '@/components/admin/Field';
import { Moments } from '@/components/admin/Moments';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { Tag } from '@/components/Tag';
import { Toggle } from '@/components/Toggle';
import { type HomeKind, type HomePart, isShown } from '@/domain/home';
import { type Instant, isOver } from '@/domain/time';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { Edited, HomeForm } from './homeForm';
import { PartFields } from './PartFields';
import './PartCard.scss';
import { useShopTexts } from './useShopTexts';

export const ICONS: Readonly<Record<HomeKind, IconName>> = {
  banner: 'image',
  icons: 'layout-grid',
  teams: 'users',
  categories: 'layout-grid',
  coupons: 'ticket',
  story: 'file-text',
  shelf: 'package',
  goods: 'store',
};

/** A block of the page: what it is in a line, and its fields once it is tapped. */
export const PartCard = observer(function PartCard({
  form,
  block,
}: {
  readonly form: HomeForm;
  readonly block: Edited;
}) {
  const { home: texts } = useShopTexts();
  const { key, part } = block;
  const isOpen = form.openKey === key;
  const wrong = form.wrongIn(key);
  return (
    <Card cells>
      <View className="home-part">
        <View className="home-part__head" ariaRole="button" onClick={() => form.open(key)}>
          <Icon name={ICONS[part.kind]} size={22} className="home-part__kind" />
          <View className="home-part__about">
            <View className="home-part__title">
              <Text>{texts.kinds[part.kind]}</Text>
              <StateTag part={part} />
            </View>
            <Text className="home-part__sum">{useSum(form, part)}</Text>
          </View>
        </View>
        <MoveButton form={form} block={block} by={-1} />
        <MoveButton form={form} block={block} by={1} />
      </View>
      {wrong && <Text className="home-part__wrong">{texts.wrong[wrong]}</Text>}
      {isOpen && (
        <View className="home-part__fields">
          <PartFields form={form} part={part} onChange={(changed) => form.change(key, changed)} />
          <When part={part} onChange={(changed) => form.change(key, changed)} />
          <Button kind="text" onTap={() => form.remove(key)}>
            {texts.remove}
          </Button>
        </View>
      )}
    </Card>
  );
});

const StateTag = observer(function StateTag({ part }: { readonly part: HomePart }) {
  const { clock } = useShop();
  const { home: texts } = useShopTexts();
  if (part.off) return <Tag>{texts.off}</Tag>;
  if (isShown(part, clock.now)) return null;
  return <Tag>{part.until !== undefined && isOver(part.until, clock.now) ? texts.ended : texts.timed}</Tag>;
});

interface MoveProps {
  readonly form: HomeForm;
  readonly block: Edited;
  readonly by: -1 | 1;
}
const MoveButton = observer(function MoveButton({ form, block: { key, part }, by }: MoveProps) {
  const { home: texts } = useShopTexts();
  const can = form.canMove(key, by);
  const label = `${by < 0 ? texts.up : texts.down} ${texts.kinds[part.kind]}`;
  return (
    <View
      className={`home-part__move ${can ? '' : 'home-part__move--off'}`}
      ariaRole="button"
      ariaLabel={label}
      onClick={() => form.move(key, by)}
    >
      <Icon name={by < 0 ? 'chevron-up' : 'chevron-down'} size={20} />
    </View>
  );
});

/** What is in it, in a few words. */
function useSum(form: HomeForm, part: HomePart): string {
  const { home: usual } = useTexts();
  const { home: texts } = useShopTexts();
  const say = useWords();
  switch (part.kind) {
    case 'banner':
      return texts.pictures(part.banners.length);
    case 'icons':
      return (
        part.icons
          .map(({ title }) => say(title))
          .filter(Boolean)
          .join(' · ') || texts.icons(part.icons.length)
      );
    case 'teams':
      return part.only ? texts.onlyOne : part.title ? say(part.title) : usual.teams;
    case 'categories':
      return (
        part.ids
          .flatMap((id) => form.category(id) ?? [])
          .map(say)
          .join(' · ') || texts.nothing
      );
    case 'story': {
      const goods = form.goods(part.goodsId);
      return goods ? say(goods.title) : texts.nothing;
    }
    case 'shelf': {
      const { shelf } = part;
      const which = shelf.by === 'hand' ? texts.pieces(shelf.ids.length) : texts.rules[shelf.by];
      return `${say(part.title)} · ${which}`;
    }
    default:
      return say(part.title);
  }
}

/** Whether it is shown at all, and from when until when. */
const When = observer(function When({
  part,
  onChange,
}: {
  readonly part: HomePart;
  readonly onChange: (part: HomePart) => void;
}) {
  const { clock } = useShop();
  const { home: texts } = useShopTexts();
  const ends = ['from', 'until'] as const;
  const set = (end: (typeof ends)[number], at: Instant | undefined) => {
    const { [end]: _, ...rest } = part;
    onChange((at === undefined ? rest : { ...rest, [end]: at }) as HomePart);
  };
  return (
    <>
      <Toggle
        title={texts.on}
        words={texts.onWords}
        on={!part.off}
        onChange={(on) => {
          const { off: _, ...rest } = part;
          onChange((on ? rest : { ...rest, off: true }) as HomePart);
        }}
      />
      {ends.map((end) => {
        const at = part[end];
        return (
          <FieldLine key={end} title={texts[end]}>
            {at === undefined ? (
              <>
                <Text className="home-part__always">{texts.always}</Text>
                <Button kind="text" size="small" onTap={() => set(end, wholeMinute(clock.now))}>
                  {texts.setTime}
                </Button>
              </>
            ) : (
              <>
                <Moments
                  title={texts[end]}
                  at={at}
                  onSet={(what, value) =>
                    set(end, what === 'day' ? instantOf(value, timeIn(at)) : instantOf(dayIn(at), value))
                  }
                />
                <Button kind="text" size="small" onTap={() => set(end, undefined)}>
                  {texts.noTime}
                </Button>
              </>
            )}
          </FieldLine>
        );
      })}
    </>
  );
});

const MINUTE = 60_000; // ms
const wholeMinute = (at: Instant) => (at - (at % MINUTE)) as Instant;
