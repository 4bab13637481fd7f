package vn.tonghop.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tonghop.client.FiguresApi;
import tonghop.client.FilesApi;
import tonghop.client.ReviewsApi;
import tonghop.client.RunsApi;
import tonghop.client.SubmissionsApi;
import tonghop.client.call.ApiClient;
import tonghop.client.model.CasePage;
import tonghop.client.model.Document;
import tonghop.client.model.Figure;
import tonghop.client.model.FigureCell;
import tonghop.client.model.FileReport;
import tonghop.client.model.Finding;
import tonghop.client.model.Format;
import tonghop.client.model.JudgedFile;
import tonghop.client.model.Problem;
import tonghop.client.model.Review;
import tonghop.client.model.ReviewWanted;
import tonghop.client.model.Run;
import tonghop.client.model.Upload;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Role;
import vn.tonghop.web.Served;

/**
 * A program that knows nothing but the contract: its client is generated from that in the build. It
 * hands in, reads what was found, has a review made, watches it, follows a figure to its cell, and
 * downloads it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedClientTest {

  private static final Set<Upload.StateEnum> AT_WORK =
      EnumSet.of(Upload.StateEnum.LOOKING, Upload.StateEnum.TAKING);

  private static final LocalDate THEN = LocalDate.of(2019, 6, 30);

  private final Path folder;
  private final Served served;
  private final ApiClient client;

  GeneratedClientTest(@TempDir Path folder) {
    this.folder = folder;
    served = Served.in(folder.resolve("home"));
    // its own way of calling reads JSON alone, and no files
    client = new ApiClient(RestClient.create());
    client.setBasePath(served.at(ApiConfiguration.V1));
    client.setBearerToken(served.programToken(served.member("445", THEN, Role.OFFICER)));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private File file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), TestHome.WIDE + rows).toFile();
  }

  private static FileReport settled(FilesApi files, Upload sent) {
    Upload upload = sent;
    for (int look = 0; look < 600 && AT_WORK.contains(upload.getState()); look++) {
      Asking.pause();
      upload = files.getUpload(upload.getId());
    }
    return Objects.requireNonNull(upload.getFile());
  }

  @Test
  void theFiveTasksAreDone() throws Exception {
    // submit: a trial first
    File sent =
        file(
            "quy-1.csv",
            "thu,18565,2019-Q1,2019-04-02,3,120,4\nthu,18586,2019-Q1,2019-04-02,40,2,5\n");
    FilesApi files = new FilesApi(client);
    FileReport trial = settled(files, files.handIn(sent, true));
    assertThat(trial.getTakable()).isTrue();
    assertThat(trial.getReceipt()).isNull();
    FileReport taken = settled(files, files.handIn(sent, false));
    assertThat(taken.getEntered()).isEqualTo(1);
    assertThat(taken.getRefused()).isEqualTo(1);

    // findings, by the receipt
    JudgedFile judged = files.getFile(Objects.requireNonNull(taken.getReceipt()));
    Finding finding = judged.getFindings().get(0);
    assertThat(finding.getMessageVi()).isNotBlank().isNotEqualTo(finding.getMessageEn());
    assertThat(finding.getRow()).isEqualTo(3);
    CasePage refused =
        new SubmissionsApi(client).listSubmissions("thu", "18586", null, "refused", 1, 50);
    assertThat(refused.getTotal()).isEqualTo(1);
    assertThat(refused.getItems().get(0).getPeriod().getFrom()).isEqualTo("2019-01-01");

    // launch, after a look
    ReviewsApi reviews = new ReviewsApi(client);
    assertThat(reviews.lookBeforeLaunch("thu", "445", "2019-Q1", "then").getSubmissions())
        .isEqualTo(1);
    Run begun =
        reviews.launchReview(
            new ReviewWanted()
                .programme("thu")
                .unit("445")
                .period("2019-Q1")
                .formats(List.of(Format.HTML, Format.PDF)));

    // watch
    RunsApi runs = new RunsApi(client);
    Run run = runs.getRun(begun.getId());
    for (int look = 0; look < 600 && !run.getOver(); look++) {
      Asking.pause();
      run = runs.getRun(begun.getId());
    }
    assertThat(run.getState()).as(run.toString()).isEqualTo(Run.StateEnum.DONE);

    // where a figure comes from
    FiguresApi figures = new FiguresApi(client);
    Figure figure =
        figures.getFigure("thu", "2019-Q1", "445", "commune", "meetings", null, null, 1);
    assertThat(Objects.requireNonNull(figure.getValue()).getValue()).isEqualByComparingTo("3");
    FigureCell cell = figure.getCells().get(0);
    assertThat(cell.getCell()).isEqualTo("E2");
    assertThat(cell.getReceipt()).isEqualTo(taken.getReceipt());

    // what is over stays as it is
    assertThat(runs.stopRun(run.getId()).getState()).isEqualTo(Run.StateEnum.DONE);

    // download
    Review review = reviews.getReview("thu", "2019-Q1", "445");
    assertThat(review.getHold()).isEqualTo(Review.HoldEnum.HOLDS);
    assertThat(review.getFiles()).extracting(Document::getName).contains("review.pdf");
    byte[] pdf =
        Objects.requireNonNull(
            reviews
                .getReviewFileWithResponseSpec("thu", "2019-Q1", "445", "review.pdf")
                .body(byte[].class));
    assertThat(pdf)
        .isEqualTo(Files.readAllBytes(folder.resolve("home/reports/thu/2019-Q1/445/review.pdf")))
        .startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aProblemIsReadAsOne() {
    RestClientResponseException failure =
        catchThrowableOfType(
            RestClientResponseException.class,
            () -> new ReviewsApi(client).getReview("thu", "2018-Q1", "01"));
    assertThat(failure.getStatusCode().value()).isEqualTo(404);
    Problem problem = Objects.requireNonNull(failure.getResponseBodyAs(Problem.class));
    assertThat(problem.getType()).isEqualTo("/api/v1/problems/not-found");
    assertThat(problem.getErrors()).isEmpty();
  }
}
