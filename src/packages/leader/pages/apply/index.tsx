import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';

export default observer(function ApplyPage() {
  return <Screen>{null}</Screen>;
});
