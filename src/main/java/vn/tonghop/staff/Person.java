package vn.tonghop.staff;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator says of somebody on the staff.
 *
 * @param name as it is shown: 1 to 200 signs in one line
 * @param title what they are in the office; may be empty
 * @param roles at least one
 * @param language Vietnamese or English
 */
public record Person(String name, String title, Set<Role> roles, Scope scope, Locale language) {

  /** Unless somebody wants it otherwise. */
  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{0,200}");

  public Person {
    name = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    title = Normalizer.normalize(title.strip(), Normalizer.Form.NFC);
    if (!mayBeNamed(name) || !ONE_LINE.matcher(title).matches()) {
      throw new IllegalArgumentException("A name or a title is of no such form");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("Nobody is on the staff without a role");
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    if (!language.equals(VIETNAMESE) && !language.equals(Locale.ENGLISH)) {
      throw new IllegalArgumentException("No language of the product: " + language);
    }
  }

  /** Whether somebody may be shown under this name; a title may also be empty. */
  public static boolean mayBeNamed(String name) {
    return !name.isBlank() && ONE_LINE.matcher(name.strip()).matches();
  }
}
