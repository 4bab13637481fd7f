package vn.tonghop.jobs;

/** What came of a planned review. */
sealed interface ReviewOutcome permits PrintedReview, KeptReview {}
