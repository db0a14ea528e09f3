import { observer } from 'mobx-react-lite';
import { Screen } from '@/components/Screen';

export default observer(function Page() {
  return <Screen title="" />;
});
