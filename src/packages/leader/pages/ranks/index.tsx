import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';

export default observer(function RanksPage() {
  return <Screen>{null}</Screen>;
});
