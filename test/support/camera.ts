import type { Driver } from '../simulator/phone/driver.d.mts';
import { until } from './until';

/** Agrees, where the shop first says what it uses pictures or files for: until WeChat shows what is `drawn`. */
export async function agree(phone: Driver, drawn: string): Promise<void> {
  const yes = (await phone.frame()).getByText('同意', { exact: true }).last();
  const asked = async () => (await yes.isVisible()) || (await phone.chrome(drawn).isVisible());
  await until('a question of the shop or of WeChat', asked, Boolean);
  if (await yes.isVisible()) await yes.click();
}

/** Taps what takes a picture, and takes one with the camera. */
export async function photograph(phone: Driver, tile: string): Promise<void> {
  await phone.tap(tile);
  await agree(phone, '.wx-shoot');
  await phone.chrome('.wx-shoot').click();
  await phone.chrome('.wx-shutter').click();
  await phone.chrome('.wx-camera').waitFor({ state: 'detached' });
  await phone.idle();
}

/** Types into the n-th line of a form, from 0. */
export async function write(phone: Driver, n: number, text: string): Promise<void> {
  await (await phone.$('.field__input')).nth(n).locator('input').fill(text);
  await phone.idle();
}
