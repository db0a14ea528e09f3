import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Await } from '@/components/Await';
import { Choice } from '@/components/admin/Choice';
import { Field } from '@/components/admin/Field';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Sheet } from '@/components/Sheet';
import { toast, toastFailed } from '@/components/toast';
import { useWords } from '@/stores/language';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import type { SegmentsStore } from '../../segmentsStore';
import { usePeopleTexts } from '../../usePeopleTexts';

/** A coupon for everybody of a segment, out of those that are given by the shop. */
export const GiftSheet = observer(function GiftSheet({ store }: { readonly store: SegmentsStore }) {
  const { segment: texts } = usePeopleTexts();
  const say = useWords();
  const { gift } = store;
  const give = async () => {
    if (gift?.reason.trim() === '') return toast(texts.reasonMissing);
    const people = await store.give();
    return people === undefined ? toastFailed(store.giving.failed) : toast(texts.given(figures(people)));
  };
  return (
    <Sheet
      open={gift !== undefined}
      onClose={() => store.beginGift(undefined)}
      label={texts.giveTitle}
      foot={
        <Button
          size="wide"
          loading={store.giving.running}
          whyNot={gift?.templateId ? undefined : texts.giveTitle}
          onTap={() => void give()}
        >
          {texts.giveNow(figures(gift?.to.people ?? 0))}
        </Button>
      }
    >
      <Text className="segments__title">{texts.giveTitle}</Text>
      {gift && (
        <Await of={store.templates} bones={<ListBones height={44} count={2} />}>
          {(templates) =>
            templates.length === 0 ? (
              <EmptyState title={texts.giveNone} words={texts.giveNoneWords} />
            ) : (
              <>
                {templates.map(({ id, title, budget }) => (
                  <Choice
                    key={id}
                    title={say(title)}
                    words={money(budget)}
                    on={gift.templateId === id}
                    onTap={() => store.changeGift({ templateId: id })}
                  />
                ))}
                <Field
                  title={texts.reason}
                  value={gift.reason}
                  hint={texts.reasonHint}
                  most={100}
                  onWrite={(reason) => store.changeGift({ reason })}
                />
              </>
            )
          }
        </Await>
      )}
    </Sheet>
  );
});
