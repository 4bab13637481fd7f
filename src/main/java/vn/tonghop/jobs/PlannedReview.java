package vn.tonghop.jobs;

import vn.tonghop.publishing.Ingredients;

/** A review that is to be made anew, as which edition. */
record PlannedReview(Ingredients ingredients, int edition) {}
