import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { FieldLine } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { Stepper } from '@/components/Stepper';
import { Toggle } from '@/components/Toggle';
import {
  type HomePart,
  LEAST_ON_SHELF,
  LONGEST_ICON_TITLE,
  LONGEST_PART_TITLE,
  MOST_BANNERS,
  MOST_ICONS,
  MOST_ON_SHELF,
  SHELF_RULES,
} from '@/domain/home';
import type { CategoryId } from '@/domain/id';
import type { Words } from '@/domain/words';
import { useTexts, useWords } from '@/stores/language';
import type { HomeForm } from './homeForm';
import { blankBanner, blankIcon } from './homeParts';
import { LinkField } from './LinkField';
import { PickGoods } from './PickGoods';
import { PictureField } from './PictureField';
import { useShopTexts } from './useShopTexts';
import { WordsField } from './WordsField';

type Of<Kind extends HomePart['kind']> = Extract<HomePart, { readonly kind: Kind }>;
interface Props<Part extends HomePart = HomePart> {
  readonly form: HomeForm;
  readonly part: Part;
  readonly onChange: (part: HomePart) => void;
}

const NO_WORDS: Words = { zh: '', en: '' };

/** What there is to say of a block, by its kind. */
export const PartFields = observer(function PartFields({ form, part, onChange }: Props) {
  switch (part.kind) {
    case 'banner':
      return <BannerFields form={form} part={part} onChange={onChange} />;
    case 'icons':
      return <IconFields form={form} part={part} onChange={onChange} />;
    case 'teams':
      return <TeamFields form={form} part={part} onChange={onChange} />;
    case 'categories':
      return <CategoryFields form={form} part={part} onChange={onChange} />;
    case 'story':
      return <StoryFields form={form} part={part} onChange={onChange} />;
    case 'shelf':
      return <ShelfFields form={form} part={part} onChange={onChange} />;
    default:
      return <TitleField part={part} onChange={onChange} />;
  }
});

const TitleField = observer(function TitleField({
  part,
  onChange,
}: Pick<Props<Of<'coupons' | 'shelf' | 'goods'>>, 'part' | 'onChange'>) {
  const { home: texts } = useShopTexts();
  return (
    <WordsField
      title={texts.name}
      titleEn={texts.nameEn}
      words={part.title}
      most={LONGEST_PART_TITLE}
      onChange={(title) => onChange({ ...part, title })}
    />
  );
});

const BannerFields = observer(function BannerFields({ form, part, onChange }: Props<Of<'banner'>>) {
  const { home: texts } = useShopTexts();
  const { banners } = part;
  const put = (i: number, changes: Partial<(typeof banners)[number]>) =>
    onChange({ ...part, banners: banners.map((one, j) => (i === j ? { ...one, ...changes } : one)) });
  return (
    <>
      {banners.map((one, i) => (
        <View key={i} className="home-part__one">
          <PictureField
            wide
            shown={form.shown(one.picture)}
            label={texts.picture}
            onChange={(picture) => put(i, { picture })}
          />
          <Text className="home-part__note">{texts.size}</Text>
          <WordsField
            title={texts.what}
            titleEn={texts.whatEn}
            words={one.words}
            most={30}
            hint={texts.whatHint}
            onChange={(words) => put(i, { words })}
          />
          <LinkField form={form} link={one.link} onChange={(link) => put(i, { link })} />
          {banners.length > 1 && (
            <Remove onTap={() => onChange({ ...part, banners: banners.filter((_, j) => j !== i) })} />
          )}
        </View>
      ))}
      {banners.length < MOST_BANNERS && (
        <Button kind="soft" size="wide" onTap={() => onChange({ ...part, banners: [...banners, blankBanner] })}>
          {texts.addBanner}
        </Button>
      )}
    </>
  );
});

const IconFields = observer(function IconFields({ form, part, onChange }: Props<Of<'icons'>>) {
  const { home: texts } = useShopTexts();
  const { icons } = part;
  const put = (i: number, changes: Partial<(typeof icons)[number]>) =>
    onChange({ ...part, icons: icons.map((one, j) => (i === j ? { ...one, ...changes } : one)) });
  return (
    <>
      {icons.map((one, i) => (
        <View key={i} className="home-part__one">
          <View className="home-part__icon">
            <PictureField
              shown={form.shown(one.picture)}
              label={texts.picture}
              onChange={(picture) => put(i, { picture })}
            />
            <View className="home-part__beside">
              <WordsField
                title={texts.iconName}
                titleEn={texts.nameEn}
                words={one.title}
                most={LONGEST_ICON_TITLE}
                onChange={(title) => put(i, { title })}
              />
            </View>
          </View>
          <LinkField form={form} link={one.link} onChange={(link) => put(i, { link })} />
          {icons.length > 1 && <Remove onTap={() => onChange({ ...part, icons: icons.filter((_, j) => j !== i) })} />}
        </View>
      ))}
      {icons.length < MOST_ICONS && (
        <Button kind="soft" size="wide" onTap={() => onChange({ ...part, icons: [...icons, blankIcon] })}>
          {texts.addIcon}
        </Button>
      )}
    </>
  );
});

function Remove({ onTap }: { readonly onTap: () => void }) {
  const { home: texts } = useShopTexts();
  return (
    <Button kind="text" size="small" onTap={onTap}>
      {texts.removeOne}
    </Button>
  );
}

const TeamFields = observer(function TeamFields({ part, onChange }: Props<Of<'teams'>>) {
  const { home: usual } = useTexts();
  const { home: texts } = useShopTexts();
  const { title, only: _, ...rest } = part;
  const facts = { ...rest, ...(title && { title }) };
  return (
    <>
      <WordsField
        title={texts.name}
        titleEn={texts.nameEn}
        words={title ?? NO_WORDS}
        most={LONGEST_PART_TITLE}
        hint={texts.usual(usual.teams)}
        onChange={(words) => {
          const { title: __, ...untitled } = part;
          onChange(words.zh === '' && words.en === '' ? untitled : { ...part, title: words });
        }}
      />
      <Toggle
        title={texts.onlyOne}
        words={texts.onlyOneWords}
        on={part.only === 'one_left'}
        onChange={(on) => onChange(on ? { ...facts, only: 'one_left' } : facts)}
      />
    </>
  );
});

const CategoryFields = observer(function CategoryFields({ form, part, onChange }: Props<Of<'categories'>>) {
  const say = useWords();
  const { ids } = part;
  const toggle = (id: CategoryId) =>
    onChange({ ...part, ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(0, MOST_ICONS) });
  return (
    <View className="home-link__kinds">
      {(form.tree.value ?? []).map(({ id, title }) => (
        <Chip key={id} sunken on={ids.includes(id)} onTap={() => toggle(id)}>
          {say(title)}
        </Chip>
      ))}
    </View>
  );
});

const StoryFields = observer(function StoryFields({ form, part, onChange }: Props<Of<'story'>>) {
  const { home: texts } = useShopTexts();
  const [isPicking, pick] = useState(false);
  const goods = form.goods(part.goodsId);
  const known = form.draft.value?.goods.find(({ id }) => id === part.goodsId);
  return (
    <>
      <Chosen form={form} ids={goods ? [part.goodsId] : []} onTap={() => pick(true)} />
      {known && !known.hasStory && <Text className="home-part__note">{texts.hasNoStory}</Text>}
      <PickGoods
        form={form}
        open={isPicking}
        most={1}
        chosen={goods ? [part.goodsId] : []}
        onChange={([goodsId]) => goodsId && onChange({ ...part, goodsId })}
        onClose={() => pick(false)}
      />
    </>
  );
});

const ShelfFields = observer(function ShelfFields({ form, part, onChange }: Props<Of<'shelf'>>) {
  const { home: texts } = useShopTexts();
  const say = useWords();
  const [isPicking, pick] = useState(false);
  const { shelf } = part;
  const most = shelf.by === 'hand' ? LEAST_ON_SHELF * 2 : shelf.most;
  return (
    <>
      <TitleField part={part} onChange={onChange} />
      <FieldLine title={texts.which}>
        <View className="home-link__kinds">
          <Chip
            sunken
            on={shelf.by === 'hand'}
            onTap={() => shelf.by !== 'hand' && onChange({ ...part, shelf: { by: 'hand', ids: [] } })}
          >
            {texts.byHand}
          </Chip>
          {SHELF_RULES.map((by) => (
            <Chip
              key={by}
              sunken
              on={shelf.by === by}
              onTap={() => onChange({ ...part, shelf: { most, ...(shelf.by === 'hand' ? {} : shelf), by } })}
            >
              {texts.rules[by]}
            </Chip>
          ))}
        </View>
      </FieldLine>
      {shelf.by === 'hand' ? (
        <>
          <Chosen form={form} ids={shelf.ids} onTap={() => pick(true)} />
          <PickGoods
            form={form}
            open={isPicking}
            most={MOST_ON_SHELF}
            chosen={shelf.ids}
            onChange={(ids) => onChange({ ...part, shelf: { by: 'hand', ids } })}
            onClose={() => pick(false)}
          />
        </>
      ) : (
        <>
          <FieldLine title={texts.of}>
            <View className="home-link__kinds">
              <Chip
                sunken
                on={shelf.categoryId === undefined}
                onTap={() => onChange({ ...part, shelf: { by: shelf.by, most } })}
              >
                {texts.anyCategory}
              </Chip>
              {(form.tree.value ?? []).map(({ id, title }) => (
                <Chip
                  key={id}
                  sunken
                  on={shelf.categoryId === id}
                  onTap={() => onChange({ ...part, shelf: { ...shelf, categoryId: id } })}
                >
                  {say(title)}
                </Chip>
              ))}
            </View>
          </FieldLine>
          <FieldLine title={texts.most}>
            <Stepper
              value={most}
              least={LEAST_ON_SHELF}
              most={MOST_ON_SHELF}
              onChange={(count) => onChange({ ...part, shelf: { ...shelf, most: count } })}
            />
          </FieldLine>
        </>
      )}
    </>
  );
});

/** What was chosen so far, each with its name; a tap chooses again. */
const Chosen = observer(function Chosen({
  form,
  ids,
  onTap,
}: Pick<Props, 'form'> & {
  readonly ids: Extract<Of<'shelf'>['shelf'], { by: 'hand' }>['ids'];
  readonly onTap: () => void;
}) {
  const { home: texts } = useShopTexts();
  const say = useWords();
  return (
    <View className="home-part__chosen" ariaRole="button" ariaLabel={texts.pickGoods} onClick={onTap}>
      <View className="home-part__names">
        {ids.length === 0 && <Text className="home-part__note">{texts.pickGoods}</Text>}
        {ids.map((id) => {
          const goods = form.goods(id);
          return (
            <Text key={id} className="home-part__name">
              {goods ? say(goods.title) : id}
              {goods && !goods.onSale && ` · ${texts.goodsOff}`}
            </Text>
          );
        })}
      </View>
      <Icon name="chevron-right" size={16} />
    </View>
  );
});
