package vn.tonghop.figure;

/**
 * A submission that staff took out of force.
 *
 * @param run that did so
 */
public record TakenOut(Entry entry, String reason, long run) {}
