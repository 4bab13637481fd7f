package vn.tonghop.jobs;

/** The version of the product: part of what an edition was made with. */
record ProductVersion(String text) {}
