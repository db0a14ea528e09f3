import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Await } from '@/components/Await';
import { dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import { Moments } from '@/components/admin/Moments';
import { Chip } from '@/components/Chip';
import { Feed } from '@/components/home/Feed';
import { HomeBlock } from '@/components/home/HomeBlock';
import { Bone } from '@/components/Skeleton';
import { useShop } from '@/stores/shop';
import type { HomeForm } from './homeForm';
import './HomePreview.scss';
import { useShopTexts } from './useShopTexts';

/** The blocks as shoppers see them, drawn by what draws the home page: also what is not saved yet. */
export const HomePreview = observer(function HomePreview({ form }: { readonly form: HomeForm }) {
  const { clock } = useShop();
  const { home: texts } = useShopTexts();
  const { at } = form;
  if (!form.canPreview) return <Text className="home-preview__none">{texts.previewWrong}</Text>;
  return (
    <>
      <View className="home-preview__when">
        <Chip on={at === undefined} onTap={() => form.lookAt(undefined)}>
          {texts.previewNow}
        </Chip>
        <Chip on={at !== undefined} onTap={() => at === undefined && form.lookAt(clock.now)}>
          {texts.previewAt}
        </Chip>
        {at !== undefined && (
          <Moments
            title={texts.previewAt}
            at={at}
            onSet={(what, value) =>
              form.lookAt(what === 'day' ? instantOf(value, timeIn(at)) : instantOf(dayIn(at), value))
            }
          />
        )}
      </View>
      <Text className="home-preview__note">{texts.previewNote}</Text>
      <Await of={form.preview} bones={<Bone height={320} />}>
        {({ blocks }) =>
          blocks.length === 0 ? (
            <Text className="home-preview__none">{texts.previewNone}</Text>
          ) : (
            blocks.map((block, i) => (
              <HomeBlock key={`${i}${block.kind}`} block={block}>
                <Feed list={form.feed} />
              </HomeBlock>
            ))
          )
        }
      </Await>
    </>
  );
});
