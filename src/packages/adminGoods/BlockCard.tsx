import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import { Picture } from '@/components/Picture';
import { LONGEST_BLOCK, SPACE_SIZES, TEXT_KINDS } from '@/domain/detail';
import './BlockCard.scss';
import type { DetailForm, EditedBlock } from './detailForm';
import { useGoodsTexts } from './useGoodsTexts';

interface Props {
  readonly block: EditedBlock;
  readonly form: DetailForm;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One block: what it says or shows, and ways to move it and to take it away. */
export const BlockCard = observer(function BlockCard({ block, form, isFirst, isLast }: Props) {
  const { detail: texts } = useGoodsTexts();
  const name = block.kind === 'text' ? texts.as[block.as] : texts[block.kind];
  return (
    <Card>
      <View className="block-card__head">
        <Text className="block-card__name">{name}</Text>
        <Way icon="chevron-up" label={texts.up(name)} rests={isFirst} onTap={() => form.move(block.key, -1)} />
        <Way icon="chevron-down" label={texts.down(name)} rests={isLast} onTap={() => form.move(block.key, 1)} />
        <Way icon="x" label={texts.remove(name)} onTap={() => form.remove(block.key)} />
      </View>
      {block.kind === 'text' && <Words block={block} form={form} />}
      {block.kind === 'picture' && <Shown block={block} form={form} />}
      {block.kind === 'goods' && <Goods block={block} />}
      {block.kind === 'space' && (
        <View className="block-card__chips">
          {SPACE_SIZES.map((size) => (
            <Chip key={size} sunken on={block.size === size} onTap={() => form.resize(block.key, size)}>
              {texts.sizes[size]}
            </Chip>
          ))}
        </View>
      )}
    </Card>
  );
});

type Of<Kind extends EditedBlock['kind']> = { readonly block: Extract<EditedBlock, { readonly kind: Kind }> };

const Words = observer(function Words({ block, form }: Of<'text'> & Pick<Props, 'form'>) {
  const { detail: texts } = useGoodsTexts();
  const [english, setEnglish] = useState(block.en !== '');
  return (
    <>
      <View className="block-card__chips">
        {TEXT_KINDS.map((as) => (
          <Chip key={as} sunken on={block.as === as} onTap={() => form.speakAs(block.key, as)}>
            {texts.as[as]}
          </Chip>
        ))}
        <Chip sunken onTap={() => setEnglish(!english)}>
          {english ? texts.noEnglish : texts.english}
        </Chip>
      </View>
      {(english ? (['zh', 'en'] as const) : (['zh'] as const)).map((which) => (
        <Textarea
          key={which}
          className={`block-card__words block-card__words--${block.as}`}
          placeholderClass="block-card__hint"
          value={block[which]}
          placeholder={which === 'zh' ? texts.wordsHint : texts.enHint}
          maxlength={LONGEST_BLOCK}
          autoHeight
          disableDefaultPadding
          ariaLabel={which === 'zh' ? texts.wordsHint : texts.enHint}
          onInput={({ detail }) => form.write(block.key, which, detail.value)}
        />
      ))}
    </>
  );
});

const Shown = observer(function Shown({ block, form }: Of<'picture'> & Pick<Props, 'form'>) {
  const { form: texts } = useGoodsTexts();
  const upload = form.uploads.items.find(({ key }) => key === block.upload);
  if (!upload) return null;
  const failed = upload.state === 'failed';
  return (
    <View className="block-card__picture" onClick={() => (failed ? form.uploads.retry(upload.key) : undefined)}>
      <Picture src={upload.local} ratio={Math.min(1, block.ratio / 100)} eager />
      {failed && <Text className="block-card__wrong">{texts.again}</Text>}
      {upload.state === 'sending' && <Text className="block-card__note">{texts.videoSending(upload.progress)}</Text>}
    </View>
  );
});

const Goods = observer(function Goods({ block }: Of<'goods'>) {
  const { detail: texts } = useGoodsTexts();
  return (
    <View className="block-card__goods">
      {block.card && <Picture src={block.card.picture} size={48} />}
      <View>
        <Text className="block-card__title">{block.title}</Text>
        {!block.card && <Text className="block-card__note">{texts.offSale}</Text>}
      </View>
    </View>
  );
});

interface WayProps {
  readonly icon: IconName;
  readonly label: string;
  readonly rests?: boolean;
  readonly onTap: () => void;
}

const Way = ({ icon, label, rests = false, onTap }: WayProps) => (
  <View
    className={`block-card__way ${rests ? 'block-card__way--rests' : ''}`}
    ariaRole="button"
    ariaLabel={label}
    onClick={onTap}
  >
    <Icon name={icon} size={18} />
  </View>
);
