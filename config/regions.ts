import { areaList } from '@vant/area-data';

/**
 * Provinces, cities and districts of China in one string of some 40 kB, for the page that reads pasted addresses:
 * a line for each province, `浙江省|杭州市 上城区 西湖区|宁波市 海曙区`. A name is never written with these signs.
 */
export function regions(): string {
  const { province_list: provinces, city_list: cities, county_list: districts } = areaList;
  const below = (all: Readonly<Record<string, string>>, code: string, digits: number) =>
    Object.entries(all).filter(([other]) => other.slice(0, digits) === code.slice(0, digits));
  return Object.entries(provinces)
    .map(([code, province]) => {
      const inIt = below(cities, code, 2).map(([city, name]) =>
        [name, ...below(districts, city, 4).map(([, district]) => district)].join(' '),
      );
      return [province, ...inIt].join('|');
    })
    .join('\n');
}
