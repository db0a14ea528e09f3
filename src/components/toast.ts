import Taro from '@tarojs/taro';
import type { Failed } from '@/stores/failed';
import { language } from '@/stores/language';
import { native } from '@/theme/native';

/** A short sentence over the page, gone after 2 s. */
export const toast = (words: string) => Taro.showToast({ title: words, icon: 'none', duration: 2_000 });

/** Why a tap did not do what it should: the sentence of the refusal, or that a second tap will do. */
export function toastFailed(failed: Failed | undefined): void {
  if (!failed) return;
  const { refusal, failure } = language.texts;
  toast(failed.kind === 'refused' ? refusal[failed.code] : failure.tryLater);
}

/** Asks before something that cannot be undone. */
export async function confirmed(title: string, words: string, yes?: string, no?: string): Promise<boolean> {
  const { common } = language.texts;
  const { confirm } = await Taro.showModal({
    title,
    content: words,
    confirmText: yes ?? common.confirm,
    cancelText: no ?? common.cancel,
    confirmColor: native.accent,
  });
  return confirm;
}
