package vn.tonghop.hostile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.submission.MadeWorkbook;

/** Workbooks with something wrong in or between their parts. */
final class Parts {

  /** In two pieces: nothing of what is committed names a host. */
  private static final String WEB = "http:" + "//";

  private static final String BOOK = "xl/workbook.xml";
  private static final String BOOK_LINKS = "xl/_rels/workbook.xml.rels";
  private static final String TYPES = "[Content_Types].xml";
  private static final List<String> NAMES =
      List.of(
          TYPES,
          "_rels/.rels",
          BOOK,
          BOOK_LINKS,
          Made.SHEET,
          "xl/styles.xml",
          "xl/sharedStrings.xml",
          "docProps/app.xml",
          "docProps/core.xml");

  private Parts() {}

  static void addTo(Corpus corpus) {
    entities(corpus);
    missing(corpus);
    links(corpus);
    active(corpus);
    strict(corpus);
  }

  private static void entities(Corpus corpus) {
    Map<String, String> declarations = new TreeMap<>();
    declarations.put("external", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
    declarations.put("remote", "<!DOCTYPE a SYSTEM \"" + WEB + "127.0.0.1:9/a.dtd\">");
    declarations.put(
        "laughs",
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>");
    declarations.put("parameter", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///dev/random\"> %p;]>");
    for (String name : NAMES) {
      declarations.forEach(
          (how, declaration) ->
              corpus.add(
                  "document types and entities",
                  "xxe-" + how + "-" + name.replaceAll("\\W+", "-") + ".xlsx",
                  Expected.refused("F21"),
                  Made.part(name, text -> declared(text, declaration))));
    }
    corpus.add(
        "document types and entities",
        "xxe-unknown-entity.xlsx",
        Expected.refused("F24"),
        Made.part(Made.SHEET, "<v>3.0</v>", "<v>&x;</v>"));
    corpus.add(
        "document types and entities",
        "xxe-include.xlsx",
        Expected.refused("F24"),
        Made.part(
            Made.SHEET,
            "<v>3.0</v>",
            "<v><xi:include xmlns:xi=\""
                + WEB
                + "www.w3.org/2001/XInclude\" href=\"/etc/hostname\"/></v>"));
  }

  private static String declared(String text, String declaration) {
    int prolog = text.indexOf("?>") + 2;
    return prolog == 1
        ? declaration + text
        : text.substring(0, prolog) + declaration + text.substring(prolog);
  }

  private static void missing(Corpus corpus) {
    for (String name : NAMES) {
      boolean idle = name.startsWith("docProps");
      corpus.add(
          "parts missing or empty",
          "without-" + name.replaceAll("\\W+", "-") + ".xlsx",
          idle ? Expected.accepted() : Expected.refused("F24"),
          Made.without(name));
      corpus.add(
          "parts missing or empty",
          "empty-" + name.replaceAll("\\W+", "-") + ".xlsx",
          name.startsWith("docProps") ? Expected.accepted() : Expected.refused("F24"),
          Made.parts(parts -> parts.put(name, new byte[0])));
      corpus.add(
          "parts missing or empty",
          "no-xml-" + name.replaceAll("\\W+", "-") + ".xlsx",
          name.startsWith("docProps") ? Expected.accepted() : Expected.refused("F24"),
          Made.parts(parts -> parts.put(name, Made.utf8("<<<not & xml"))));
    }
  }

  private static void links(Corpus corpus) {
    String kind = "wrong types and relationships";
    corpus.add(
        kind,
        "types-all-wrong.xlsx",
        Expected.accepted(),
        Made.part(
            TYPES,
            text ->
                text.replaceAll(
                    "ContentType=\"application/vnd[^\"]*\"", "ContentType=\"text/plain\"")));
    corpus.add(
        kind,
        "types-no-mime.xlsx",
        Expected.refused("F24"),
        Made.part(
            TYPES,
            text -> text.replaceAll("ContentType=\"application/vnd[^\"]*\"", "ContentType=\"\"")));
    corpus.add(
        kind,
        "sheet-is-the-workbook.xlsx",
        Expected.refused("F01"),
        Made.part(BOOK_LINKS, "worksheets/sheet1.xml", "workbook.xml"));
    corpus.add(
        kind,
        "sheet-is-outside.xlsx",
        Expected.refused("F24"),
        Made.part(BOOK_LINKS, "worksheets/sheet1.xml", "../../../etc/hostname"));
    corpus.add(
        kind,
        "sheet-is-remote.xlsx",
        Expected.refused("F24"),
        Made.part(
            BOOK_LINKS,
            "Target=\"worksheets/sheet1.xml\"",
            "Target=\"" + WEB + "127.0.0.1:9/a.xml\" TargetMode=\"External\""));
    corpus.add(
        kind,
        "no-such-relationship.xlsx",
        Expected.refused("F24"),
        Made.part(BOOK, "r:id=\"rId", "r:id=\"rIdX"));
    corpus.add(
        kind,
        "two-relationships-of-one-id.xlsx",
        Expected.refused("F24"),
        Made.part(BOOK_LINKS, "rId2", "rId1"));
    corpus.add(
        kind,
        "sheet-links-to-itself.xlsx",
        Expected.accepted(),
        Made.with("xl/worksheets/_rels/sheet1.xml.rels", loop("sheet1.xml")));
    corpus.add(
        kind,
        "sheet-links-to-the-workbook.xlsx",
        Expected.accepted(),
        Made.with("xl/worksheets/_rels/sheet1.xml.rels", loop("../workbook.xml")));
    corpus.add(
        kind,
        "workbook-links-to-itself.xlsx",
        Expected.accepted(),
        Made.part(
            BOOK_LINKS,
            "</Relationships>",
            relationship("rId99", "workbook.xml") + "</Relationships>"));
    corpus.add(
        kind,
        "one-sheet-twice.xlsx",
        Expected.partly("R21"),
        Made.part(BOOK, text -> text.replaceAll("(<sheet [^>]*/>)", "$1$1")));
  }

  private static byte[] loop(String target) {
    return Made.utf8(
        "<Relationships xmlns=\""
            + WEB
            + "schemas.openxmlformats.org/package/2006/relationships\">"
            + relationship("rId1", target)
            + "</Relationships>");
  }

  private static String relationship(String id, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"urn:loop\" Target=\"" + target + "\"/>";
  }

  private static void active(Corpus corpus) {
    String kind = "macros, links, files inside";
    byte[] some = {1, 2, 3};
    corpus.add(kind, "macros.xlsm", Expected.refused("F17"), Made.with("xl/vbaProject.bin", some));
    corpus.add(
        kind, "macros-as.xlsx", Expected.refused("F17"), Made.with("xl/VBAPROJECT.BIN", some));
    corpus.add(
        kind,
        "macros-by-type.xlsx",
        Expected.refused("F17"),
        Made.part(TYPES, "spreadsheetml.sheet.main", "macroEnabled.main"));
    corpus.add(
        kind,
        "macro-sheet.xlsx",
        Expected.refused("F17"),
        Made.with("xl/macrosheets/sheet1.xml", some));
    corpus.add(
        kind,
        "external-link.xlsx",
        Expected.refused("F19"),
        Made.with("xl/externalLinks/externalLink1.xml", Made.utf8("<externalLink/>")));
    corpus.add(
        kind,
        "external-link-in-a-formula.xlsx",
        Expected.accepted("F26"),
        Made.part(Made.SHEET, "<v>3.0</v>", "<f>[1]Sheet1!A1</f><v>3.0</v>"));
    corpus.add(
        kind,
        "ole-object.xlsx",
        Expected.refused("F20"),
        Made.with(
            "xl/embeddings/oleObject1.bin",
            java.util.HexFormat.of().parseHex("D0CF11E0A1B11AE100")));
    corpus.add(
        kind, "binary-workbook.xlsb", Expected.refused("F15"), Made.with("xl/workbook.bin", some));
    corpus.add(
        kind,
        "web-query.xlsx",
        Expected.accepted(),
        Made.with(
            "xl/connections.xml",
            Made.utf8(
                "<connections><connection id=\"1\"><webPr url=\""
                    + WEB
                    + "127.0.0.1:9/\"/></connection></connections>")));
    corpus.add(
        kind,
        "hyperlink.xlsx",
        Expected.accepted(),
        Made.book(
            book -> {
              var link =
                  book.getCreationHelper()
                      .createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.FILE);
              link.setAddress("file:///etc/hostname");
              book.getSheetAt(0).getRow(1).getCell(0).setHyperlink(link);
            }));
  }

  /** As Excel's "Strict Open XML Spreadsheet" writes it. */
  static byte[] strictWorkbook() {
    return Made.parts(
        parts -> parts.replaceAll((name, bytes) -> name.equals(TYPES) ? bytes : strict(bytes)));
  }

  private static byte[] strict(byte[] part) {
    String text = new String(part, java.nio.charset.StandardCharsets.UTF_8);
    return Made.utf8(
        text.replace(
                WEB + "schemas.openxmlformats.org/spreadsheetml/2006/main",
                WEB + "purl.oclc.org/ooxml/spreadsheetml/main")
            .replace(
                WEB + "schemas.openxmlformats.org/officeDocument/2006/relationships",
                WEB + "purl.oclc.org/ooxml/officeDocument/relationships")
            .replace("<workbook ", "<workbook conformance=\"strict\" "));
  }

  private static void strict(Corpus corpus) {
    String kind = "strict Open XML";
    corpus.add(kind, "strict.xlsx", Expected.accepted(), strictWorkbook());
    corpus.add(
        kind,
        "strict-with-a-day.xlsx",
        Expected.accepted(),
        MadeWorkbook.parts(
            strictWorkbook(),
            parts ->
                MadeWorkbook.change(
                    parts,
                    Made.SHEET,
                    text ->
                        text.replace(
                                "</row><row r=\"2\"",
                                "<c r=\"F1\" t=\"str\"><v>submitted_at</v></c></row><row r=\"2\"")
                            .replace("<c r=\"E2\"", "<c r=\"E2\"")
                            .replaceFirst(
                                "(<c r=\"E2\".*?</c>)",
                                "$1<c r=\"F2\" t=\"d\"><v>2019-04-02T00:00:00.000</v></c>"))));
  }
}
