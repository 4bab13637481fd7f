package vn.tonghop.rendering;

/**
 * What a workbook tells of the review that it shows, beside what the review says itself.
 *
 * @param code with which its figures are asked after: {@code BC-7Q2M-4F1X}
 * @param period from the first to the last day, for people
 * @param edition from 1
 */
public record Imprint(String code, String period, int edition) {}
