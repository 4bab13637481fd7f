package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, with a profile of its own, as somebody's hands on a workbook. */
final class OfficeProgram {

  private static final Path PROGRAM = Path.of("/usr/bin/soffice");

  private static final String MACRO =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
      <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hands"
          script:language="StarBasic">
      Sub Fill(source As String, target As String, cells As String)
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = "Hidden"
        hidden(0).Value = True
        document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
        parts = Split(cells, ";")
        For i = 0 To UBound(parts)
          pair = Split(parts(i), ":")
          document.Sheets(0).getCellRangeByName(pair(0)).FormulaLocal = pair(1)
        Next
        Dim format(0) As New com.sun.star.beans.PropertyValue
        format(0).Name = "FilterName"
        format(0).Value = "Calc MS Excel 2007 XML"
        document.storeToURL(ConvertToURL(target), format())
        document.close(True)
      End Sub
      </script:module>
      """;

  private final Path folder;

  /**
   * Prepares a profile.
   *
   * @param folder where the profile lies
   */
  OfficeProgram(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    run("--terminate_after_init");
    Path library = folder.resolve("profile/user/basic/Standard");
    Files.writeString(library.resolve("Hands.xba"), MACRO);
    Path list = library.resolve("script.xlb");
    Files.writeString(
        list,
        Files.readString(list).replaceAll("library:name=\"Module1\"", "library:name=\"Hands\""));
    assertThat(Files.readString(list)).contains("Hands");
  }

  static boolean isThere() {
    return Files.exists(PROGRAM);
  }

  /**
   * Types into cells and saves under another name.
   *
   * @param typed {@code E20:5;E21:7}
   */
  void type(Path workbook, Path saved, String typed) throws IOException, InterruptedException {
    run("macro:///Standard.Hands.Fill(\"" + workbook + "\",\"" + saved + "\",\"" + typed + "\")");
    assertThat(saved).exists();
  }

  /** Opens a file and saves it as a workbook in another folder. */
  Path saveAsWorkbook(Path file, Path target) throws IOException, InterruptedException {
    run("--convert-to", "xlsx", "--outdir", target.toString(), file.toString());
    String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".xlsx");
    assertThat(target.resolve(name)).exists();
    return target.resolve(name);
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM.toString());
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.add("--headless");
    command.addAll(List.of(arguments));
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
  }
}
