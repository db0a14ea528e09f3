import type { Role } from '@/domain/staff';

/** Who works in the demo's shop, the owner first. The others have their phones as soon as somebody opens one for them. */
export const colleagues: readonly { readonly openid: string; readonly role: Role; readonly name: string }[] = [
  { openid: 'o_zheng', role: 'owner', name: '' },
  { openid: 'o_manager', role: 'manager', name: '店长 何舟' },
  { openid: 'o_clerk', role: 'clerk', name: '运营 小秋' },
  { openid: 'o_warehouse', role: 'warehouse', name: '仓库 老赵' },
  { openid: 'o_finance', role: 'finance', name: '财务 许宁' },
  { openid: 'o_service', role: 'service', name: '客服 阿圆' },
];
