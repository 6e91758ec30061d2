// What is asked of the board now. The address says the same; back and forward lead through it.

/** @import { Profile, Request } from "../search/request.js" */

import { recall, remember } from "../memory.js";
import { root } from "../places.js";
import { readProfile, readRequest, writeProfile, writeRequest } from "./address.js";

/** The time zone of this device. */
export const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const PROFILE = `board-profile:${root.pathname}`;

/** The profile of "match me" that this device keeps, in the form of a fragment. */
export const storedProfile = () => readProfile(recall(PROFILE) ?? "");

/** @param {Profile | undefined} profile  undefined forgets it */
export const storeProfile = (profile) => remember(PROFILE, profile ? writeProfile(profile) : "");

/**
 * The address of a request, seen from the board.
 *
 * @param {Request} request
 */
export function addressOf(request) {
  const query = writeRequest(request);
  const { sort, profile } = request;
  return (query ? `?${query}` : "./") + (sort === "fit" && profile ? `#${writeProfile(profile)}` : "");
}

/**
 * What an address asks. An order by fit without a profile takes the one that the device keeps.
 *
 * @param {{search: string, hash: string}} address
 * @returns {Request}
 */
function requestOf({ search, hash }) {
  const request = readRequest(search);
  if (request.sort !== "fit") return request;
  const profile = readProfile(hash) ?? storedProfile();
  return profile ? { ...request, profile } : { ...request, sort: undefined };
}

export class State {
  /** @param {(scroll?: number) => void} changed  told where to scroll to by back and forward */
  constructor(changed) {
    this.changed = changed;
    this.request = requestOf(location);
    addEventListener("popstate", ({ state }) => this.#follow(state?.scroll ?? 0));
    addEventListener("pagehide", rememberScroll);
  }

  /** Whether nothing is asked: the board as the server rendered it. */
  get isPlain() {
    return writeRequest(this.request) === "";
  }

  /**
   * Ask something else.
   *
   * @param {Request} request
   * @param {{replace?: boolean}} [how]  typing replaces the address, a choice adds one
   */
  ask(request, { replace = false } = {}) {
    this.request = request;
    try {
      if (!replace) rememberScroll();
      if (replace) history.replaceState(history.state, "", addressOf(request));
      else history.pushState(null, "", addressOf(request));
    } catch {
      // A browser that counts changes of the address (Safari) still answers; the next one counts.
    }
    this.changed();
  }

  /**
   * Ask what a link of the board asks.
   *
   * @param {HTMLAnchorElement} link
   */
  follow(link) {
    this.ask(requestOf(link));
  }

  /** @param {number} scroll */
  #follow(scroll) {
    const before = addressOf(this.request);
    this.request = requestOf(location);
    if (addressOf(this.request) !== before) this.changed(scroll);
  }
}

/** So that back and forward find the place again once the results are there. */
function rememberScroll() {
  history.replaceState({ scroll: scrollY }, "");
}
