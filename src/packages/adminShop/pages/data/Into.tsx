import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Failure } from '@/components/Failure';
import { toast } from '@/components/toast';
import { language } from '@/stores/language';
import { chooseFile } from '@/stores/savedFile';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { momentText } from '@/texts/when';
import type { ShopImportStore } from '../../shopImportStore';
import { useDataTexts } from '../../useDataTexts';

interface Props {
  readonly store: ShopImportStore;
  readonly isEmpty: boolean;
  readonly onDone: () => void;
}

/** A file into an empty shop: checked first, and written when somebody has seen what it is. */
export const Into = observer(function Into({ store, isEmpty, onDone }: Props) {
  const shop = useShop();
  const texts = useDataTexts();
  const { state, report, failed, name } = store;
  const choose = async () => {
    const file = await chooseFile(['pinji', 'json', 'txt']);
    const wrong = file && (await store.check(file));
    if (wrong) toast(texts[wrong]);
  };
  const write = async () => {
    await store.write();
    if (store.state === 'done') onDone();
  };
  const doing = {
    sending: texts.sending(store.sent, store.pieces),
    ...{ checking: texts.checking, importing: texts.importing },
  };
  if (!isEmpty && state === 'none') {
    return (
      <Card title={texts.in}>
        <Text className="shop-data__words">{texts.notEmpty}</Text>
      </Card>
    );
  }
  return (
    <Card title={texts.in}>
      <Text className="shop-data__words">{texts.inWords}</Text>
      {state !== 'none' && <Text className="shop-data__name">{name}</Text>}
      {store.busy && <Text className="shop-data__words">{doing[state as keyof typeof doing]}</Text>}
      {failed && <Failure failed={failed} onRetry={() => choose()} />}
      {report && (
        <Text className="shop-data__words">
          {state === 'done'
            ? texts.done(figures(report.rows))
            : texts.checked(figures(report.rows), momentText(report.at, shop.clock.now, language.name))}
        </Text>
      )}
      {state === 'checked' && (
        <Button size="wide" onTap={() => void write()}>
          {texts.write}
        </Button>
      )}
      {!store.busy && state !== 'done' && (
        <Button kind={state === 'none' ? 'main' : 'line'} size="wide" icon="file-text" onTap={() => void choose()}>
          {state === 'none' ? texts.choose : texts.another}
        </Button>
      )}
    </Card>
  );
});
