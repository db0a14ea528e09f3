import { Text, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { toast } from '@/components/toast';
import { useTexts } from '@/stores/language';
import type { AddressForm } from './addressForm';

const LONGEST = 300;

/** A whole address in one piece, as it is copied out of a chat: taken apart into the fields below. */
export const PasteBox = observer(function PasteBox({ form }: { readonly form: AddressForm }) {
  const { address: texts } = useTexts();
  const takeApart = () => toast(form.takeApart().length > 0 ? texts.readSome : texts.nothingRead);
  return (
    <Card>
      <Textarea
        className="paste-box__field"
        placeholderClass="paste-box__hint"
        value={form.pasted}
        placeholder={texts.pasteHint}
        maxlength={LONGEST}
        autoHeight
        disableDefaultPadding
        ariaLabel={texts.paste}
        onInput={({ detail }) => form.paste(detail.value)}
      />
      <View className="paste-box__foot">
        <Text className="paste-box__title">{texts.paste}</Text>
        {form.pasted.trim() !== '' && (
          <Button kind="soft" size="small" onTap={takeApart}>
            {texts.takeApart}
          </Button>
        )}
      </View>
    </Card>
  );
});
