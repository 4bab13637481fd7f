package vn.tonghop.figure;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * The figures of one submission as the ledger keeps them, in the order of their cells. The format
 * is told in {@code docs/ledger.md}.
 *
 * <p>A byte for the format, 1; then for each figure: the indicator's number; {@code scale × 4 +
 * qualifier}; the amount (the value is amount / 10^scale); its row, less the row of the figure
 * before; its column, less the column of the one before. Numbers are written seven bits a byte,
 * lowest first, the eighth bit telling that more follow; those that may be negative doubled, and
 * one less if negative.
 */
final class PackedFigures {

  private static final int FORMAT = 1;

  private PackedFigures() {}

  /**
   * @throws ArithmeticException if a value has more than 18 digits
   */
  static byte[] pack(List<Figure> figures, ToIntFunction<IndicatorCode> numbers) {
    Writer out = new Writer(8 * figures.size() + 8);
    out.unsigned(FORMAT);
    int row = 0;
    int column = 0;
    for (Figure figure : figures) {
      BigDecimal value = figure.quantity().value();
      int scale = Math.max(0, value.scale());
      out.unsigned(numbers.applyAsInt(figure.indicator()));
      out.unsigned(scale * 4L + figure.quantity().qualifier().number());
      out.signed(value.movePointRight(scale).longValueExact());
      out.signed(figure.row() - row);
      out.signed(figure.column() - column);
      row = figure.row();
      column = figure.column();
    }
    return out.toByteArray();
  }

  /**
   * @throws IllegalStateException if the bytes are not what {@link #pack} wrote
   */
  static List<Figure> unpack(byte[] packed, IntFunction<IndicatorCode> codes) {
    Reader in = new Reader(packed);
    if (in.unsigned() != FORMAT) {
      throw new IllegalStateException("Figures of an unknown format: " + packed[0]);
    }
    List<Figure> figures = new ArrayList<>(packed.length / 5 + 1);
    int row = 0;
    int column = 0;
    while (in.hasMore()) {
      IndicatorCode code = codes.apply((int) in.unsigned());
      int kind = (int) in.unsigned();
      BigDecimal value = BigDecimal.valueOf(in.signed(), kind / 4);
      row += (int) in.signed();
      column += (int) in.signed();
      figures.add(new Figure(code, new Quantity(value, Qualifier.ofNumber(kind % 4)), row, column));
    }
    return figures;
  }

  private static final class Writer extends ByteArrayOutputStream {

    Writer(int size) {
      super(size);
    }

    void unsigned(long number) {
      long left = number;
      while ((left & ~0x7FL) != 0) {
        write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      write((int) left);
    }

    void signed(long number) {
      unsigned((number << 1) ^ (number >> 63));
    }
  }

  private static final class Reader {

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasMore() {
      return at < bytes.length;
    }

    long unsigned() {
      long number = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (at == bytes.length) {
          throw new IllegalStateException("Figures that are cut off after " + at + " bytes");
        }
        byte next = bytes[at++];
        number |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return number;
        }
      }
      throw new IllegalStateException("Figures with a number of more than 64 bits");
    }

    long signed() {
      long number = unsigned();
      return (number >>> 1) ^ -(number & 1);
    }
  }
}
