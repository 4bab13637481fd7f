package vn.tonghop.validation;

import java.util.HashSet;
import java.util.Set;
import vn.tonghop.catalogue.Words;
import vn.tonghop.submission.Flaw;
import vn.tonghop.submission.SubmissionFile;

/** Says what the reader of files could not read. */
final class Flaws {

  private Flaws() {}

  /**
   * The notice for a flaw.
   *
   * @param indicators every indicator's code, to suggest a column's name from
   */
  static FileNotice notice(Flaw flaw, Set<String> indicators) {
    return switch (flaw.kind()) {
      case EMPTY_FILE -> new FileNotice.EmptyFile();
      case HEADER_ONLY -> new FileNotice.HeaderOnly();
      case NOT_TEXT -> new FileNotice.NotText(fileKind(flaw.detail()));
      case OLD_WORKBOOK -> new FileNotice.OldWorkbook(fileKind(flaw.detail()));
      case OPEN_DOCUMENT -> new FileNotice.OpenDocument();
      case ENCRYPTED -> new FileNotice.Encrypted();
      case MACROS -> new FileNotice.Macros();
      case EXTERNAL_LINKS -> new FileNotice.ExternalLinks();
      case EMBEDDED_FILE -> new FileNotice.EmbeddedFile();
      case DOCTYPE -> new FileNotice.Doctype();
      case TOO_LARGE -> new FileNotice.TooLarge(excess(flaw.detail()));
      case REPEATED_PART -> new FileNotice.RepeatedPart();
      case DAMAGED -> new FileNotice.DamagedWorkbook();
      case NO_LAYOUT -> new FileNotice.NoLayout();
      case FORMULAS -> new FileNotice.Formulas(flaw.detail());
      case HIDDEN_ROWS -> new FileNotice.HiddenRows(flaw.detail());
      case HIDDEN_SHEET -> new FileNotice.HiddenSheet();
      case TOTAL_DIFFERS -> totalDiffers(flaw.detail());
      case FIGURE_WITHOUT_CODE -> new FileNotice.FigureWithoutCode();
      case NOT_DECODABLE -> new FileNotice.NotDecodable();
      case CUT -> new FileNotice.CutFile();
      case STRAY_QUOTE -> new FileNotice.StrayQuote();
      case HUGE_CELL -> new FileNotice.HugeCell();
      case TOO_MANY_CELLS -> new FileNotice.TooManyCells();
      case TOO_MANY_ROWS -> new FileNotice.TooManyRows();
      case MISSING_COLUMN -> new FileNotice.MissingColumn(flaw.detail());
      case UNKNOWN_COLUMN -> unknownColumn(flaw.detail(), indicators);
      case REPEATED_COLUMN -> new FileNotice.RepeatedColumn(flaw.detail());
      case UNEVEN_ROW -> unevenRow(flaw.detail());
      case NO_FINAL_LINE_END -> new FileNotice.NoFinalLineEnd();
      case PERSONAL_DATA -> new FileNotice.PersonalData(dataKind(flaw.detail()));
      case MORE_PERSONAL_DATA -> new FileNotice.MoreOfThem("F13", flaw.detail());
      case CONVERTED -> converted(flaw.detail());
      case MIXED_ENCODINGS -> new FileNotice.MixedEncodings();
      case SUBMITTED_AT_DIFFERS -> new FileNotice.SubmittedAtDiffers();
      case UNFORESEEN -> new FileNotice.Unforeseen();
    };
  }

  private static FileNotice unknownColumn(String name, Set<String> indicators) {
    Set<String> known = new HashSet<>(indicators);
    known.addAll(SubmissionFile.columnNames());
    known.remove(name);
    return new FileNotice.UnknownColumn(name, Suggestion.among(name, known));
  }

  private static FileNotice converted(String detail) {
    int bar = detail.indexOf('|');
    String examples = detail.substring(bar + 1);
    return new FileNotice.Converted(
        detail.substring(0, bar),
        examples.isEmpty()
            ? new Words("", "")
            : new Words(" (" + examples + ")", " (" + examples + ")"));
  }

  private static Words fileKind(String kind) {
    return switch (kind) {
      case "binary" -> new Words("nhị phân", "binary");
      case "image" -> new Words("ảnh", "an image");
      case "html" -> new Words("trang web HTML", "a web page, HTML");
      default -> new Words(kind, kind);
    };
  }

  private static Words excess(String what) {
    return switch (what) {
      case "entries" -> new Words("có quá 200 phần bên trong", "it has more than 200 parts");
      case "ratio" ->
          new Words("nội dung nén bất thường", "its content is compressed beyond measure");
      case "texts" -> new Words("có quá nhiều ô chữ", "it has too many texts");
      case "rows" -> new Words("biểu có quá nhiều dòng", "a form has too many rows");
      default -> new Words("dung lượng sau giải nén vượt mức cho phép", "it unpacks to too much");
    };
  }

  private static FileNotice totalDiffers(String detail) {
    int slash = detail.indexOf('/');
    return new FileNotice.TotalDiffers(detail.substring(0, slash), detail.substring(slash + 1));
  }

  private static Words dataKind(String kind) {
    return switch (kind) {
      case "identity number" -> new Words("số định danh cá nhân", "an identity number");
      case "phone" -> new Words("số điện thoại", "a telephone number");
      case "email" -> new Words("địa chỉ thư điện tử", "an e-mail address");
      default -> new Words("họ tên", "a person's name");
    };
  }

  private static FileNotice unevenRow(String detail) {
    int slash = detail.indexOf('/');
    return new FileNotice.UnevenRow(detail.substring(0, slash), detail.substring(slash + 1));
  }
}
