import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { Chip } from '@/components/Chip';
import { CouponTicket } from '@/components/CouponTicket';
import { Sheet } from '@/components/Sheet';
import { Bone } from '@/components/Skeleton';
import type { AdminTemplate } from '@/contract/adminCoupons';
import type { CouponWay } from '@/domain/coupon';
import type { TemplateId } from '@/domain/id';
import { useTexts } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { runningTemplates } from './runningTemplates';
import { templateNotes } from './templateWords';
import './TemplateSheet.scss';
import { useTemplateSpeech } from './useTemplateSpeech';

interface Props {
  readonly open: boolean;
  readonly way: CouponWay; // How it comes to people: only those are offered that come so.
  readonly chosen?: TemplateId | undefined;
  readonly nobody?: string; // Where one can choose none: how that is said.
  readonly onChoose: (template: AdminTemplate | undefined) => void;
  readonly onClose: () => void;
}

/** One of the coupons that can be got now. */
export const TemplateSheet = observer(function TemplateSheet(props: Props) {
  const { open, way, chosen, nobody, onChoose, onClose } = props;
  const shop = useShop();
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.pick;
  const speech = useTemplateSpeech();
  const [list] = useState(() => new Loadable(() => runningTemplates(shop.admin, way)));
  useEffect(() => {
    if (open) void list.load();
  }, [open, list]);
  return (
    <Sheet open={open} onClose={onClose} label={texts.title}>
      <Text className="template-sheet__title">{texts.title}</Text>
      {nobody && (
        <View className="template-sheet__nobody">
          <Chip sunken on={chosen === undefined} onTap={() => onChoose(undefined)}>
            {nobody}
          </Chip>
        </View>
      )}
      <View className="template-sheet__list">
        <Await of={list} bones={<Bone height={240} />}>
          {(templates) =>
            templates.length === 0 ? (
              <Text className="template-sheet__none">{texts.none[way === 'given' ? 'given' : 'campaign']}</Text>
            ) : (
              templates.map((template) => (
                <CouponTicket
                  key={template.id}
                  coupon={template}
                  notes={templateNotes(template, speech)}
                  role="radio"
                  chosen={template.id === chosen}
                  onTap={() => onChoose(template)}
                />
              ))
            )
          }
        </Await>
      </View>
    </Sheet>
  );
});
