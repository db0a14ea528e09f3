import type { Driver } from '../simulator/phone/driver.d.mts';
import { until } from './until';

/** Agrees, if the shop first says what it uses it for, and waits for what WeChat draws then. */
export async function agree(phone: Driver, drawn: string): Promise<void> {
  const yes = (await phone.frame()).getByText('同意', { exact: true }).last();
  const seen = async () => ({ asked: await yes.isVisible(), drawn: await phone.chrome(drawn).isVisible() });
  const what = await until('a question of the shop or of WeChat', seen, ({ asked, drawn: is }) => asked || is);
  if (what.asked) await yes.click();
  await phone.chrome(drawn).waitFor();
}
