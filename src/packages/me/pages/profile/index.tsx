import { Input, Button as NativeButton, Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { goBack } from '@/navigation';
import { useTexts } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { ProfileStore } from '../../profileStore';
import './index.scss';

/** Name and picture: never needed, never asked for; here for who wants to be known to friends. */
export default observer(function ProfilePage() {
  const shop = useShop();
  const { me: texts } = useTexts();
  const [profile] = useState(() => new Loadable(async () => new ProfileStore(shop, (await shop.api.viewMe({})).me)));
  useLoad(() => void profile.load());
  return (
    <Screen title={texts.profile.title} bar={profile.value && <Bar store={profile.value} />}>
      <Await
        of={profile}
        bones={
          <BoneCard>
            <Bone height={120} />
          </BoneCard>
        }
      >
        {(store) => <Fields store={store} />}
      </Await>
    </Screen>
  );
});

const Bar = observer(function Bar({ store }: { readonly store: ProfileStore }) {
  const { me: texts, common } = useTexts();
  const save = async () => {
    const result = await store.save();
    if (result === 'missing') return toast(texts.profile.missing);
    if (result === 'upload') return toast(texts.profile.faceFailed);
    if (result === 'refused') return toastFailed(store.saving.failed);
    return goBack();
  };
  return (
    <StickyBar>
      <Button loading={store.busy} onTap={() => void save()}>
        {common.save}
      </Button>
    </StickyBar>
  );
});

const Fields = observer(function Fields({ store }: { readonly store: ProfileStore }) {
  const { me: texts } = useTexts();
  const { profile } = texts;
  return (
    <>
      <View className="profile__face">
        <NativeButton
          className="profile__choose"
          openType="chooseAvatar"
          ariaLabel={profile.changeFace}
          onChooseAvatar={({ detail }) => detail.avatarUrl && store.choose(detail.avatarUrl)}
        >
          <Face avatar={store.face} nickname={store.nickname} size={88} />
          <Text className="profile__change">{profile.changeFace}</Text>
        </NativeButton>
      </View>
      <Card cells>
        <View className="profile__line">
          <Text className="profile__name">{profile.name}</Text>
          <Input
            className="profile__input"
            type="nickname"
            value={store.nickname}
            placeholder={profile.nameHint}
            maxlength={20}
            ariaLabel={profile.name}
            onInput={({ detail }) => store.write(detail.value)}
            onBlur={({ detail }) => store.write(detail.value)} // WeChat's own name comes without an input.
          />
        </View>
      </Card>
      <View className="profile__words">{profile.words}</View>
    </>
  );
});
