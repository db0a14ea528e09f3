import { makeAutoObservable } from 'mobx';
import { CARRIERS, type Carrier } from '@/domain/parcel';

const WAYBILL = /^[0-9A-Za-z-]{6,32}$/; // As the contract has it.

/** By whom a parcel is sent, and under which number. */
export class WaybillForm {
  carrier: Carrier = CARRIERS[0];
  waybill = '';

  constructor() {
    makeAutoObservable(this);
  }

  get isComplete(): boolean {
    return WAYBILL.test(this.waybill);
  }

  choose(carrier: Carrier): void {
    this.carrier = carrier;
  }

  write(waybill: string): void {
    this.waybill = waybill.trim();
  }
}
