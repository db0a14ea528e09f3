import type { Role } from '@/domain/staff';

/** Who works in the demo's shop, the owner first: a colleague for each kind of work, each with a phone on the desk. */
interface Colleague {
  readonly openid: string;
  readonly role: Role;
  readonly nickname: string;
  readonly name: string; // What they are called at work.
  readonly face: string;
  readonly as: { readonly zh: string; readonly en: string };
}
export const colleagues: readonly Colleague[] = [
  {
    ...{ openid: 'o_zheng', role: 'owner', nickname: '郑宁', name: '', face: 'face-lao' },
    as: { zh: '商家', en: 'merchant' },
  },
  {
    ...{ openid: 'o_manager', role: 'manager', nickname: '何舟', name: '店长 何舟', face: 'face-curly' },
    as: { zh: '店长', en: 'manager' },
  },
  {
    ...{ openid: 'o_clerk', role: 'clerk', nickname: '小秋', name: '运营 小秋', face: 'face-girl' },
    as: { zh: '运营', en: 'clerk' },
  },
  {
    ...{ openid: 'o_warehouse', role: 'warehouse', nickname: '老赵', name: '仓库 老赵', face: 'face-laozheng' },
    as: { zh: '仓管', en: 'warehouse' },
  },
  {
    ...{ openid: 'o_finance', role: 'finance', nickname: '许宁', name: '财务 许宁', face: 'face-tao' },
    as: { zh: '财务', en: 'finance' },
  },
  {
    ...{ openid: 'o_service', role: 'service', nickname: '阿圆', name: '客服 阿圆', face: 'face-young' },
    as: { zh: '客服', en: 'service' },
  },
];
