package vn.tonghop.web;

/** What a script of a page fetches, into that page. */
final class Fetched {

  /** With which it says so. */
  static final String HEADER = "HX-Request";

  /** With which the browser is sent on: a plain redirect would be fetched into the page. */
  static final String ON = "HX-Redirect";

  private Fetched() {}
}
