import { words } from '../model/request.ts';

/** A part of the program that is loaded when it is needed did not arrive. */
export class MissingPart extends Error {}

/** @throws MissingPart */
export async function part<Module>(arriving: Promise<Module>): Promise<Module> {
  try {
    return await arriving;
  } catch (error) {
    throw new MissingPart(`A part of this page did not arrive: ${words(error)}`);
  }
}
