import { Screen } from '@/components/Screen';
import './index.scss';

export default function Page() {
  return <Screen title="">{null}</Screen>;
}
