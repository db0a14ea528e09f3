import { utf8 } from './bytes';
import { STYLE_SHEET, STYLES, type Style } from './xlsxStyles';
import { type Part, zip } from './zip';

export interface SheetCell {
  readonly value?: string | number | undefined;
  readonly style?: Style;
  readonly span?: number; // columns
}
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly height?: number; // points
}
/** One sheet of a workbook, ready to be printed on A4. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[]; // of its columns, in letters
  readonly rows: readonly SheetRow[];
  readonly repeats?: number; //                      So many rows stand at the top of each page.
  readonly breaksAfter?: readonly number[] | undefined; // A new page begins after these rows, counted from 1.
  readonly pictures?: readonly SheetPicture[] | undefined;
}
export interface SheetPicture {
  readonly row: number; //    from 0
  readonly column: number; // from 0
  readonly png: Uint8Array;
  readonly width: number; //  in pixels of 96 to an inch
  readonly height: number;
}

/**
 * A workbook. Every phone and computer shows its Chinese in a font of its own, WeChat opens and prints it, and what stands in
 * it can be sorted and filled in: none of that is true of a PDF without a font of several megabytes.
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const stringOf = (text: string) => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const parts: Part[] = [];
  const add = (path: string, xml: string) => parts.push({ path, content: utf8(`${HEAD}${xml}`) });
  let pictures = 0;
  sheets.forEach((sheet, i) => {
    const number = i + 1;
    const drawn = sheet.pictures ?? [];
    add(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, i === 0, stringOf));
    if (drawn.length === 0) return;
    const relations = drawn.map(
      (_, k) => `<Relationship Id="p${k}" Type="${R}/image" Target="../media/image${pictures + k}.png"/>`,
    );
    for (const [k, { png }] of drawn.entries()) parts.push({ path: `xl/media/image${pictures + k}.png`, content: png });
    pictures += drawn.length;
    add(`xl/drawings/drawing${number}.xml`, drawingXml(drawn));
    add(`xl/drawings/_rels/drawing${number}.xml.rels`, related(relations));
    const drawing = `<Relationship Id="d1" Type="${R}/drawing" Target="../drawings/drawing${number}.xml"/>`;
    add(`xl/worksheets/_rels/sheet${number}.xml.rels`, related([drawing]));
  });
  add('xl/workbook.xml', workbookXml(sheets));
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  add('xl/styles.xml', STYLE_SHEET);
  add('xl/sharedStrings.xml', stringsXml([...strings.keys()]));
  add('_rels/.rels', related([`<Relationship Id="w1" Type="${R}/officeDocument" Target="xl/workbook.xml"/>`]));
  add('[Content_Types].xml', contentTypes(sheets));
  return zip(parts.reverse()); // The content types first: some readers look there only.
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
const R = `${OFFICE}/officeDocument/2006/relationships`;
const KIND = 'application/vnd.openxmlformats-officedocument';
const EMU = 9_525; // of a pixel

const related = (relations: readonly string[]) =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${relations.join('')}</Relationships>`;

/** Nothing that XML cannot hold, and no word of a person is taken for a mark of it. */
const safe = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

const columnOf = (index: number) => String.fromCharCode(65 + index);

function sheetXml(
  { widths, rows, breaksAfter = [], pictures = [] }: Sheet,
  first: boolean,
  stringOf: (text: string) => number,
): string {
  const fits = breaksAfter.length === 0; // Excel forgets where pages end when it makes a sheet fit.
  const merged: string[] = [];
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const written = rows.map(({ cells, height }, r) => {
    let column = 0;
    const xml = cells.flatMap(({ value, style = 'plain', span = 1 }) => {
      const from = column;
      column += span;
      if (span > 1) merged.push(`${columnOf(from)}${r + 1}:${columnOf(from + span - 1)}${r + 1}`);
      return Array.from({ length: span }, (_, i) =>
        cellXml(`${columnOf(from + i)}${r + 1}`, i === 0 ? value : undefined, STYLES.indexOf(style), stringOf),
      );
    });
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${r + 1}"${tall}>${xml.join('')}</row>`;
  });
  const breaks = breaksAfter.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetPr>${fits ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`,
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${cols.join('')}</cols><sheetData>${written.join('')}</sheetData>`,
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.2" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="portrait"${fits ? ' fitToWidth="1" fitToHeight="0"' : ''}/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    breaks && `<rowBreaks count="${breaksAfter.length}" manualBreakCount="${breaksAfter.length}">${breaks}</rowBreaks>`,
    pictures.length > 0 ? '<drawing r:id="d1"/>' : '',
    '</worksheet>',
  ].join('');
}

function cellXml(
  at: string,
  value: string | number | undefined,
  style: number,
  stringOf: (text: string) => number,
): string {
  if (value === undefined || value === '') return `<c r="${at}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${at}" s="${style}" t="s"><v>${stringOf(value)}</v></c>`;
}

const stringsXml = (texts: readonly string[]) =>
  `<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${safe(text)}</t></si>`).join('')}</sst>`;

function drawingXml(pictures: readonly SheetPicture[]): string {
  const drawing = `${OFFICE}/drawingml/2006`;
  const anchors = pictures.map(
    ({ row, column, width, height }, i) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${2 * EMU}</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${width * EMU}" cy="${height * EMU}"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${i + 2}" name="code ${i + 1}"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
      `<xdr:blipFill><a:blip r:embed="p${i}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
      `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width * EMU}" cy="${height * EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${R}">${anchors.join('')}</xdr:wsDr>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${safe(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`);
  const titles = sheets.flatMap(({ name, repeats }, i) =>
    repeats
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${safe(name)}'!$1:$${repeats}</definedName>`]
      : [],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${list.join('')}</sheets>${names}</workbook>`;
}

function workbookRelations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Relationship Id="s${i + 1}" Type="${R}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return related([
    ...sheets,
    `<Relationship Id="y1" Type="${R}/styles" Target="styles.xml"/>`,
    `<Relationship Id="t1" Type="${R}/sharedStrings" Target="sharedStrings.xml"/>`,
  ]);
}

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (name: string, kind: string) => `<Override PartName="/${name}" ContentType="${KIND}.${kind}+xml"/>`;
  return [
    `<Types xmlns="${OFFICE}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
    part('xl/workbook.xml', 'spreadsheetml.sheet.main'),
    part('xl/styles.xml', 'spreadsheetml.styles'),
    part('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'),
    ...sheets.map((_, i) => part(`xl/worksheets/sheet${i + 1}.xml`, 'spreadsheetml.worksheet')),
    ...sheets.flatMap(({ pictures = [] }, i) =>
      pictures.length > 0 ? [part(`xl/drawings/drawing${i + 1}.xml`, 'drawing')] : [],
    ),
    '</Types>',
  ].join('');
}
