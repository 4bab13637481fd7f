package vn.tonghop.web;

import vn.tonghop.staff.Member;

/** Pages as somebody reads them, for the tests of other modules. */
public final class Reading {

  private final Caller caller;

  public Reading(Served served, Member member) {
    caller = new Caller(served, member);
  }

  /** The text of a page. */
  public String page(String path) {
    return caller.text(path);
  }
}
