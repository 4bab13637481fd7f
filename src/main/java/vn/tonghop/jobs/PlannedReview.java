package vn.tonghop.jobs;

import java.util.Optional;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;

/**
 * A review that is to be made anew, as which edition.
 *
 * @param shown the issued edition that is the latest; it stays so unless a figure has changed
 */
record PlannedReview(Ingredients ingredients, int edition, Optional<IssuedEdition> shown) {}
