import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';

export default observer(function PayoutsPage() {
  return <Screen>{null}</Screen>;
});
