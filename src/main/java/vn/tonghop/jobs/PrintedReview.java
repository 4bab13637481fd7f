package vn.tonghop.jobs;

import java.nio.file.Path;
import vn.tonghop.publishing.Ingredients;

/** A review whose files are made and wait to be published. */
record PrintedReview(Ingredients ingredients, int edition, Path made) implements ReviewOutcome {}
