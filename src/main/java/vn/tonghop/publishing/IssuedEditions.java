package vn.tonghop.publishing;

/** What was issued: the register of numbers, and the folders in which the editions lie. */
public record IssuedEditions(IssuedStore register, IssuedFolders folders) {

  /** Finishes or takes away what a killed process left between the two. */
  public void settle() {
    folders.settle(register.all());
  }
}
