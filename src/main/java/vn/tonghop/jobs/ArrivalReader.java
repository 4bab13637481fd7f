package vn.tonghop.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.tonghop.catalogue.Words;
import vn.tonghop.submission.InputFolder;
import vn.tonghop.submission.InputFolder.FoundFile;
import vn.tonghop.validation.JudgementStore;

/**
 * Gives the files of the input folder that were not seen before, as they are now; and those that
 * were not kept when they came, once what they were judged by has changed.
 */
class ArrivalReader implements ItemReader<FoundFile> {

  private final InputFolder input;
  private final SeenFileStore seen;
  private final JudgementStore judgements;
  private final Yardstick yardstick;
  private final Progress progress;
  private @Nullable Deque<FoundFile> left;
  private int done;

  ArrivalReader(
      InputFolder input,
      SeenFileStore seen,
      JudgementStore judgements,
      Yardstick yardstick,
      Progress progress) {
    this.input = input;
    this.seen = seen;
    this.judgements = judgements;
    this.yardstick = yardstick;
    this.progress = progress;
  }

  @Override
  public @Nullable FoundFile read() {
    if (left == null) {
      left = look();
    }
    FoundFile next = left.poll();
    if (next != null) {
      progress.at(done++, next.name());
    }
    return next;
  }

  private Deque<FoundFile> look() {
    InputFolder.Contents contents = input.look();
    List<FoundFile> fresh =
        seen.toLookAt(contents.files(), judgements.toLookAtAgain(yardstick.version()));
    progress.stage(Progress.Stage.RECEIVE, fresh.size());
    for (String waiting : contents.waiting()) {
      progress.note(
          new Words(
              "Tệp đang ghi dở, để lần sau: " + waiting,
              "Still being written, left for the next run: " + waiting));
    }
    return new ArrayDeque<>(fresh);
  }
}
