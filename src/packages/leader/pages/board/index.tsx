import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';

export default observer(function BoardPage() {
  return <Screen>{null}</Screen>;
});
