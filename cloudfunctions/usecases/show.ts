import type { Picture } from '@/domain/goods';
import type { ShopSettings } from '../platform/platform';

/** The whole address of a picture: what is stored is a key under the deployment's prefix, or an address already. */
export function show({ assetsUrl }: Pick<ShopSettings, 'assetsUrl'>, key: string): string {
  return key === '' || /^([a-z]+:|\/)/.test(key) ? key : `${assetsUrl}/${key}`;
}

export const showBoth = (settings: Pick<ShopSettings, 'assetsUrl'>, { full, list }: Picture): Picture => ({
  full: show(settings, full),
  list: show(settings, list),
});
