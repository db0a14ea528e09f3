import { observer } from 'mobx-react-lite';
import { DetailBlocks } from '@/components/DetailBlocks';
import type { DetailPart } from '@/contract/goods';
import { useTexts } from '@/stores/language';
import { Part } from './Part';

/** What the merchant shows of it, large. */
export const Detail = observer(function Detail({ parts }: { readonly parts: readonly DetailPart[] }) {
  const { goods: texts } = useTexts();
  if (parts.length === 0) return null;
  return (
    <Part title={texts.detail}>
      <DetailBlocks parts={parts} />
    </Part>
  );
});
