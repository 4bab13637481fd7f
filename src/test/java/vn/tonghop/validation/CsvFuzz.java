package vn.tonghop.validation;

import java.util.List;

/** Any bytes as a CSV file. */
public final class CsvFuzz {

  public static final List<String> SEEDS =
      List.of(
          "programme,unit,period,dialogue_total\nhn-2200,00004,2019-Q1,5\n",
          "programme;unit;period;submitted_at;dialogue_total\nhn-2200;00004;2019-Q1;2019-04-02;trên 5\n",
          "programme\tunit\tperiod\tindicator\tvalue\nhn-2200\t00004\t2019-Q1\tdialogue_total\t5\n",
          "\uFEFFprogramme,unit,period,dialogue_total\r\n\"hn-2200\",\"00004\",\"2019-Q1\",\"1.234\"\r\n",
          "programme,unit,period,dialogue_total\nhn-2200,00004,2019-Q1,x\nhn-2200,00006,2019,\"\n",
          "programme,unit,period,dialogue_total\nhn-2200,00004,2019-Q1,0912345678\n",
          "programme,unit,period,dialogue_total,,\nhn-2200,00004,2019-Q1,5,,a\nhn,4,1\n",
          "programme,unit,period\nhn-2200,Phúc Xá,2019-01-01..2019-03-31\n");

  private CsvFuzz() {}

  /** The register and the programmes take longer to read than any file. */
  public static void fuzzerInitialize() {
    FuzzedFile.judge(new byte[0]);
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    FuzzedFile file = FuzzedFile.judge(bytes);
    boolean workbook = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    file.require(workbook || file.cells() == file.counted(), "Cells are lost");
    file.requireSound();
  }
}
