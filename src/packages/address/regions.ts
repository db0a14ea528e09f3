import type { AddressFacts } from '@/domain/address';

type Region = AddressFacts['region'];

/** A region with the ways in which people write each of its parts. */
export interface Place {
  readonly region: Region;
  readonly forms: readonly [province: readonly string[], city: readonly string[], district: readonly string[]];
}

const KINDS =
  /(?:特别行政区|(?:[\u4e00-\u9fa5]{1,3}族)+自治[区州县旗]|自治[区州县旗]|地区|林区|新区|[省市区县旗盟州])$/;
const SHORTEST = 2; // 城区 is not called 城.

/** 浙江省 is called 浙江, too. */
function formsOf(name: string): readonly string[] {
  const short = name.replace(KINDS, '');
  return short !== name && short.length >= SHORTEST ? [name, short] : [name];
}

/** Reads what config/regions.ts has written: `浙江省|杭州市 上城区 西湖区|宁波市 海曙区`, a line for each province. */
export function placesOf(written: string): readonly Place[] {
  return written.split('\n').flatMap((line) => {
    const [province = '', ...cities] = line.split('|');
    return cities.flatMap((inIt) => {
      const [city = '', ...districts] = inIt.split(' ');
      const above = [formsOf(province), formsOf(city)] as const;
      return (districts.length > 0 ? districts : ['']).map(
        (district): Place => ({ region: [province, city, district], forms: [...above, formsOf(district)] }),
      );
    });
  });
}

export interface FoundRegion {
  readonly region: Region;
  readonly length: number; // So many letters at the beginning name it.
}

/** The region that a text begins with: the one that explains most of it. A district alone must be the only one so called. */
export function regionAt(text: string, places: readonly Place[]): FoundRegion | undefined {
  let best: FoundRegion | undefined;
  let alone: readonly FoundRegion[] = [];
  for (const { region, forms } of places) {
    const [provinces, cities, [district = '', ...shortly]] = forms;
    if (district !== '' && text.startsWith(district)) alone = [...alone, { region, length: district.length }];
    for (const before of above(text, provinces, cities)) {
      const end = endOf(text, before, district === '' ? [''] : [district, ...shortly]);
      if (end !== undefined && end > (best?.length ?? 0)) best = { region, length: end };
    }
  }
  return best ?? (alone.length === 1 ? alone[0] : undefined);
}

/** Where the district may begin: after the province, the city, or both. */
function above(text: string, provinces: readonly string[], cities: readonly string[]): readonly number[] {
  const province = endOf(text, 0, provinces);
  const ends = [province, endOf(text, province ?? 0, cities), endOf(text, 0, cities)];
  return ends.flatMap((end) => (end ? [end] : []));
}

function endOf(text: string, from: number, forms: readonly string[]): number | undefined {
  const form = forms.find((one) => text.startsWith(one, from));
  return form === undefined ? undefined : from + form.length;
}
