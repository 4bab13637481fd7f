package vn.tonghop.jobs;

import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedFolders.State;

/**
 * An issued edition, as it stands on a day.
 *
 * @param files how its files are
 * @param isLatest whether no later edition of the review was made or issued
 */
public record IssuedReview(IssuedEdition edition, State files, boolean isLatest) {}
