package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** A worksheet's form, which has been read as a whole. */
record FormStretch(String sheet, Layout.Form form, FormReading reading) implements Stretch {

  @Override
  public List<String> columnNames() {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= Math.max(form.code(), form.value()); column++) {
      names.add(column == form.code() ? "Mã" : column == form.value() ? "Số liệu" : "");
    }
    return names;
  }

  @Override
  public Portion open(IntSupplier ordinals) {
    return new One(reading.submission(ordinals.getAsInt()));
  }

  /** Gives one submission. */
  private static final class One implements Portion {

    private Optional<Submission> left;

    One(Submission only) {
      this.left = Optional.of(only);
    }

    @Override
    public Optional<Submission> next() {
      Optional<Submission> next = left;
      left = Optional.empty();
      return next;
    }

    @Override
    public void close() {
      // All of it has been read.
    }
  }
}
