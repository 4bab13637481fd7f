package vn.tonghop.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.orgunit.NearestName;

/** What may have been meant; prints nothing when there is nothing near. */
record Suggestion(List<String> names) {

  static final Suggestion NONE = new Suggestion(List.of());

  Suggestion {
    names = List.copyOf(names);
  }

  static Suggestion among(String text, Collection<String> known) {
    Optional<String> nearest = NearestName.to(text, known);
    return new Suggestion(nearest.stream().toList());
  }

  String in(Language language) {
    if (names.isEmpty()) {
      return "";
    }
    String list = String.join("; ", names);
    return language == Language.VI ? " Có phải: " + list + "?" : " Perhaps: " + list + "?";
  }
}
