package vn.tonghop.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tonghop.desk.Today;

/** Where a unit's page is: {@code /units/18601?on=2020-08-11}, without the day if it is today. */
@Component("unitPath")
final class UnitPath {

  private final Today today;

  UnitPath(Today today) {
    this.today = today;
  }

  /** That of whoever bears the code on the day. */
  public String of(String code, LocalDate day) {
    return "/units/" + code + (day.equals(today.day()) ? "" : "?on=" + day);
  }
}
