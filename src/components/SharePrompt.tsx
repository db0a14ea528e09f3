import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { useTexts } from '@/stores/language';
import { type Good, sharePrompts } from '@/stores/sharePrompts';
import { Button } from './Button';
import { Card } from './Card';
import { ShareButton } from './ShareButton';
import './SharePrompt.scss';

interface Props {
  readonly event: Good;
  readonly id: string; // Of what it happened to: asked once for each.
}

/** After something good: would one like to tell a friend? Saying no is as easy, and nothing hangs on it. */
export const SharePrompt = observer(function SharePrompt({ event, id }: Props) {
  const { sharing } = useTexts();
  const [asks, setAsks] = useState(() => sharePrompts.first(event, id));
  if (!asks) return null;
  const texts = sharing.prompt[event];
  return (
    <Card className="share-prompt">
      <Text className="share-prompt__title">{texts.title}</Text>
      <Text className="share-prompt__words">{texts.words}</Text>
      <View className="share-prompt__answers">
        <Button kind="line" onTap={() => setAsks(false)}>
          {sharing.prompt.no}
        </Button>
        <ShareButton kind="soft" icon="send" onSent={() => setAsks(false)}>
          {texts.yes}
        </ShareButton>
      </View>
    </Card>
  );
});
