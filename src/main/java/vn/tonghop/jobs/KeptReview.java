package vn.tonghop.jobs;

import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.IssuedEdition;

/**
 * An issued edition that stays what is shown: not one figure has changed, though the review would
 * be made of something else now.
 *
 * @param snapshot hash of that
 */
record KeptReview(IssuedEdition issued, Sha256 snapshot) implements ReviewOutcome {}
