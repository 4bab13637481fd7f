package vn.tonghop.jobs;

/** The version of the product: part of what an edition was made with. */
public record ProductVersion(String text) {}
