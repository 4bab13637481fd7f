package vn.tonghop.web;

import java.util.List;
import vn.tonghop.desk.FieldFault;

/** What is wrong with a form, for its page. */
record FormFaults(List<FieldFault> all) {

  /** Nothing is. */
  static final FormFaults NONE = new FormFaults(List.of());

  public FormFaults {
    all = List.copyOf(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether something is wrong with a field. */
  public boolean has(String field) {
    return all.stream().anyMatch(fault -> fault.field().equals(field));
  }

  /** All that is wrong with a field. */
  public List<FieldFault> of(String field) {
    return all.stream().filter(fault -> fault.field().equals(field)).toList();
  }
}
