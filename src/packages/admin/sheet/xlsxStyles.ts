const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** How a cell looks. `mark` is what one must see: how many to take. */
export const STYLES = ['plain', 'title', 'head', 'cell', 'mark', 'quiet', 'label'] as const;
export type Style = (typeof STYLES)[number];

const font = (size: number, bold = false, colour = 'FF221D19') =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${colour}"/><name val="Microsoft YaHei"/><family val="2"/></font>`;
const edge = '<border><left/><right/><top/><bottom style="thin"><color rgb="FFBFB8AE"/></bottom><diagonal/></border>';
const xf = (fontId: number, borderId: number, fillId: number, across = 'left', format = 0) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="center" wrapText="1"/></xf>`;
const TEXT = 49; // The format of cells that are text whatever they look like: waybills are no numbers.

/** In the order of STYLES. */
export const STYLE_SHEET = [
  `<styleSheet xmlns="${MAIN}">`,
  `<fonts count="5">${font(11)}${font(16, true)}${font(11, true)}${font(15, true)}${font(9, false, 'FF686058')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFECE8E1"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${edge}</borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="7">${xf(0, 0, 0, 'left', TEXT)}${xf(1, 0, 0)}${xf(2, 1, 2)}${xf(0, 1, 0, 'left', TEXT)}${xf(3, 1, 0, 'center')}${xf(4, 0, 0)}${xf(2, 0, 0)}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
