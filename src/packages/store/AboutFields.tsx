import { Input, Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { toast } from '@/components/toast';
import { LONGEST_CLAIM, LONGEST_STORE_NAME, LONGEST_STORE_STORY } from '@/domain/store';
import { language, useTexts } from '@/stores/language';
import type { EditStore } from './editStore';
import './AboutFields.scss';

interface Props {
  readonly store: EditStore;
}

/** Whose storefront it is: the picture, the name, what he claims to be, and the story. */
export const AboutFields = observer(function AboutFields({ store }: Props) {
  const { storeForm: texts } = useTexts();
  const { badge } = store.store ?? {};
  return (
    <>
      <FaceField store={store} />
      <Card>
        <View className="about-fields__line">
          <Text className="about-fields__name">{texts.name}</Text>
          <Input
            className="about-fields__input"
            value={store.name}
            placeholder={texts.nameHint}
            maxlength={LONGEST_STORE_NAME}
            ariaLabel={texts.name}
            onInput={({ detail }) => store.write('name', detail.value)}
          />
        </View>
        <View className="about-fields__line">
          <Text className="about-fields__name">{texts.claim}</Text>
          <Input
            className="about-fields__input"
            value={store.claim}
            placeholder={texts.claimHint}
            maxlength={LONGEST_CLAIM}
            ariaLabel={texts.claim}
            onInput={({ detail }) => store.write('claim', detail.value)}
          />
        </View>
        <Text className={`about-fields__note ${badge ? 'about-fields__note--good' : ''}`}>
          {badge ? texts.verified(badge.words) : texts.claimWords}
        </Text>
        <Text className="about-fields__title">{texts.story}</Text>
        <Textarea
          className="about-fields__story"
          value={store.story}
          placeholder={texts.storyHint}
          maxlength={LONGEST_STORE_STORY}
          autoHeight
          ariaLabel={texts.story}
          onInput={({ detail }) => store.write('story', detail.value)}
        />
        <Text className="about-fields__count">{texts.counter(store.story.length, LONGEST_STORE_STORY)}</Text>
      </Card>
    </>
  );
});

const FaceField = observer(function FaceField({ store }: Props) {
  const { storeForm: texts, pictures } = useTexts();
  const choose = async () => {
    const refused = await store.chooseFace();
    if (refused) toast(language.texts.refusal[refused]);
  };
  const [sent] = store.uploads.items;
  const { ownFace } = store.store ?? {};
  const isKept = !sent && !store.plainFace;
  return (
    <View className="about-fields__face">
      <View ariaRole="button" ariaLabel={texts.changeFace} onClick={() => void choose()}>
        <Face avatar={store.face} nickname={store.name} size={84} />
      </View>
      <View className="about-fields__ways">
        <Button kind="text" onTap={() => void choose()}>
          {texts.changeFace}
        </Button>
        {store.hasOwnFace && (
          <Button kind="text" onTap={() => store.usePlainFace()}>
            {texts.plainFace}
          </Button>
        )}
      </View>
      {sent?.state === 'sending' && <Text className="about-fields__note">{pictures.sending(sent.progress)}</Text>}
      {sent?.state === 'failed' && (
        <Button kind="text" onTap={() => store.uploads.retry(sent.key)}>
          {pictures.again}
        </Button>
      )}
      {isKept && ownFace === 'asked' && <Text className="about-fields__note">{texts.faceAsked}</Text>}
      {isKept && ownFace === 'risky' && (
        <Text className="about-fields__note about-fields__note--bad">{texts.faceRisky}</Text>
      )}
    </View>
  );
});
