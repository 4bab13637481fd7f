package vn.tonghop.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.tonghop.catalogue.Severity;

/**
 * The text of a rule, told to senders and printed in the rule book; {@code {name}} takes the
 * notice's component of that name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Explains {

  /**
   * Its number in the rule book: R… of the domain's own rules, F… files, K… keys, V… values, L…
   * what the ledger holds.
   */
  String rule();

  Severity severity() default Severity.ERROR;

  String vi();

  String en();
}
