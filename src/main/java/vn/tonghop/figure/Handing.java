package vn.tonghop.figure;

import java.time.LocalDateTime;

/**
 * One handing-in of a submission: where it stands and when it was handed in.
 *
 * @param file number of the received file
 * @param ordinal its place in the file, from 1
 * @param sheet of the workbook; empty for a CSV
 * @param row the row it begins in, from 1
 * @param submittedAt Vietnam time: as the file says, else the file's time
 * @param submittedAtGiven whether the file says so
 */
public record Handing(
    long file,
    int ordinal,
    String sheet,
    int row,
    LocalDateTime submittedAt,
    boolean submittedAtGiven) {}
