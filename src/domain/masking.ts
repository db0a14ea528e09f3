import type { AddressFacts } from './address';
import type { CodelessDestination } from './delivery';
import type { Invoice } from './invoice';
import { may, type Role } from './staff';

/**
 * How staff see who somebody is and where he lives: enough to tell two orders apart and to ask him whether it is he. Whoever may see
 * more asks for it (`unmask`), and that is kept; whoever may not sees less.
 */
export const mayUnmask = (role: Role | undefined): boolean => may(role, 'personal.see');

/** 138****5678; for who may not unmask ****5678. A number of another form keeps its last four digits. */
export function maskedPhone(phone: string, isKnown = true): string {
  if (phone.length < 8) return phone === '' ? '' : '****';
  return isKnown && phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-4)}`;
}

/** 林**, J**. */
export const maskedName = (name: string): string => (name === '' ? '' : `${[...name][0]}**`);

/** l***@example.com */
export function maskedEmail(email: string): string {
  const at = email.indexOf('@');
  return at < 1 ? email : `${email.slice(0, 1)}***${email.slice(at)}`;
}

/** Numbers of companies: 9133****345X. */
const maskedTaxNumber = (number: string) => `${number.slice(0, 4)}****${number.slice(-4)}`;

/** 浙江省杭州市西湖区****; for who may not unmask 浙江省杭州市****. */
export function maskedAddress({ name, phone, region, detail }: AddressFacts, role: Role | undefined): AddressFacts {
  const isKnown = mayUnmask(role);
  const [province, city, district] = region;
  return {
    ...{ name: maskedName(name), phone: maskedPhone(phone, isKnown) },
    region: [province, city, isKnown ? district : ''],
    detail: detail === '' ? '' : '****',
  };
}

export function maskedDestination(to: CodelessDestination, role: Role | undefined): CodelessDestination {
  if (to.way === 'express') return { way: 'express', address: maskedAddress(to.address, role) };
  const { way, point, name, phone } = to;
  return { way, point, name: maskedName(name), phone: maskedPhone(phone, mayUnmask(role)) };
}

/** Whoever makes invoices out needs them whole. */
export function maskedInvoice<Some extends Pick<Invoice, 'title' | 'email'>>(
  invoice: Some,
  role: Role | undefined,
): Some {
  if (may(role, 'invoices.issue')) return invoice;
  const { title, email } = invoice;
  const hidden: Invoice['title'] =
    title.kind === 'personal'
      ? { kind: 'personal', name: maskedName(title.name) }
      : { ...title, taxNumber: maskedTaxNumber(title.taxNumber) };
  return { ...invoice, title: hidden, email: maskedEmail(email) };
}
