import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { StickyBar } from '@/components/StickyBar';
import { confirmed, toast } from '@/components/toast';
import { allowAlbum, saveToAlbum } from '@/stores/album';
import { useTexts } from '@/stores/language';
import type { DrawingStore } from './drawingStore';

/** Puts the poster into the album; where that is not allowed, says so and shows the way to the switch. */
export const PosterBar = observer(function PosterBar({ drawing }: { readonly drawing: DrawingStore }) {
  const { poster: texts } = useTexts();
  const [saving, setSaving] = useState(false);
  const { drawn, state } = drawing;
  const { denied } = texts;

  async function save(file: string): Promise<void> {
    const saved = await saveToAlbum(file);
    if (saved === 'saved') toast(texts.saved);
    else if (saved === 'failed') toast(texts.notSaved);
    else if (saved === 'denied' && (await confirmed(denied.title, denied.words, denied.settings, denied.notNow))) {
      if (await allowAlbum()) await save(file);
    }
  }

  return (
    <StickyBar>
      {state === 'failed' ? (
        <Button size="wide" icon="rotate-cw" onTap={() => void drawing.again()}>
          {texts.again}
        </Button>
      ) : (
        <Button
          size="wide"
          loading={saving || state !== 'there'}
          onTap={() => {
            if (!drawn) return;
            setSaving(true);
            void save(drawn.file).finally(() => setSaving(false));
          }}
        >
          {texts.save}
        </Button>
      )}
    </StickyBar>
  );
});
