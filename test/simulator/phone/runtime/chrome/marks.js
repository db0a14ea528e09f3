/** The small drawings of the status bar and the capsule. */
import { svg } from './dom.js';

export const signal = () =>
  svg(
    `<g fill="currentColor"><rect y="8" width="3" height="4" rx="1"/><rect x="5" y="5" width="3" height="7" rx="1"/>
    <rect x="10" y="2.5" width="3" height="9.500" rx="1"/><rect x="15" width="3" height="12" rx="1"/></g>`,
    'width="18" height="12" viewBox="0 0 18 12"',
  );

export const wifi = () =>
  svg(
    `<g stroke="currentColor" stroke-width="1.7" stroke-linecap="round">
    <path d="M1 4.2a11 11 0 0 1 15 0M3.700 7a7 7 0 0 1 9.600 0"/><circle cx="8.5" cy="10" r=".9" fill="currentColor"/></g>`,
    'width="17" height="12" viewBox="0 0 17 12"',
  );

export const battery = () =>
  svg(
    `<rect x=".5" y=".5" width="22" height="12" rx="3.5" stroke="currentColor" opacity=".4"/>
    <rect x="2" y="2" width="17" height="9" rx="2" fill="currentColor"/>
    <path d="M24 4.500v4c1-.3 1.600-1 1.600-2s-.6-1.700-1.600-2z" fill="currentColor" opacity=".5"/>`,
    'width="27" height="13" viewBox="0 0 27 13"',
  );

export const dots = () =>
  svg(
    '<g fill="currentColor"><circle cx="3" cy="4" r="1.9"/><circle cx="10" cy="4" r="3"/><circle cx="17" cy="4" r="1.9"/></g>',
    'width="20" height="8" viewBox="0 0 20 8"',
  );

export const target = () =>
  svg(
    `<g stroke="currentColor"><circle cx="9.500" cy="9.500" r="7.600" stroke-width="2.200"/>
    <circle cx="9.500" cy="9.500" r="3" fill="currentColor" stroke="none"/></g>`,
    'width="19" height="19" viewBox="0 0 19 19"',
  );

export const chevron = () =>
  svg(
    '<path d="m15 18-6-6 6-6" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/>',
    'width="26" height="26" viewBox="0 0 24 24"',
  );

export const house = () =>
  svg(
    `<path d="M4 11.500 12 5l8 6.500V19a1 1 0 0 1-1 1h-4v-5H9v5H5a1 1 0 0 1-1-1z" stroke="currentColor"
    stroke-width="1.75" stroke-linejoin="round"/>`,
    'width="22" height="22" viewBox="0 0 24 24"',
  );

export const share = () =>
  svg(
    `<path d="m15 6 6 5-6 5v-3.500C9 12.500 6 14 3 18c.5-6 4-9 12-9.500z" stroke="currentColor" stroke-width="1.600"
    stroke-linejoin="round"/>`,
    'width="26" height="26" viewBox="0 0 24 24"',
  );

export const moments = () =>
  svg(
    `<g stroke="currentColor" stroke-width="1.600" stroke-linecap="round"><circle cx="12" cy="12" r="8.500"/>
    <path d="M12 3.500v7l6 6M20 9.500h-7l-5.500 5M18 18.500l-3.500-6-8-1.500M8 19.500l3-6-3.500-7.500"/></g>`,
    'width="26" height="26" viewBox="0 0 24 24"',
  );

export const cross = () =>
  svg(
    '<path d="m6 6 12 12M18 6 6 18" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"/>',
    'width="24" height="24" viewBox="0 0 24 24"',
  );
