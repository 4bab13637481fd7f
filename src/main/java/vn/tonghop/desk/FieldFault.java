package vn.tonghop.desk;

import vn.tonghop.catalogue.Words;

/**
 * What is wrong with what somebody typed.
 *
 * @param field of the form in which they typed it
 */
public record FieldFault(String field, Words words) {

  static FieldFault of(String field, String vi, String en) {
    return new FieldFault(field, new Words(vi, en));
  }
}
