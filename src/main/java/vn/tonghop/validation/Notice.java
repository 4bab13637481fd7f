package vn.tonghop.validation;

/**
 * Something that a rule has to say about a place: one record for each rule, with what its text
 * speaks of. The text itself stands in its {@link Explains}.
 */
sealed interface Notice permits FileNotice, KeyNotice, ValueNotice, LedgerNotice {}
