import { makeAutoObservable } from 'mobx';

/** What the bar of the staff's pages shows on each of them: what was counted last. */
class StaffDesk {
  toShip = 0;

  constructor() {
    makeAutoObservable(this);
  }

  counted(toShip: number): void {
    this.toShip = toShip;
  }
}

export const staffDesk = new StaffDesk();
