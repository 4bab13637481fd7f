package vn.tonghop.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.tonghop.desk.FieldFault;
import vn.tonghop.desk.NotYours;

/** What goes wrong at a route, as a problem. */
@RestControllerAdvice(basePackageClasses = ApiConfiguration.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Failures {

  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final Problems problems;

  Failures(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void told(Told told, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.tell(told, request, response);
  }

  /** Whoever may not see a thing is not told that it is there. */
  @ExceptionHandler(NotYours.class)
  void notYours(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.tell(ProblemKind.NOT_FOUND, request, response);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.tell(ProblemKind.TOO_LARGE, request, response);
  }

  @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
  void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.tell(ProblemKind.BAD_REQUEST, request, response);
  }

  @ExceptionHandler
  void ofAnotherType(
      MethodArgumentTypeMismatchException failure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    FieldFault fault =
        new FieldFault(
            failure.getName(),
            new vn.tonghop.catalogue.Words("Không đúng kiểu.", "Of another type."));
    problems.tell(
        Told.of(
            ProblemKind.BAD_REQUEST,
            language ->
                Problem.of(ProblemKind.BAD_REQUEST, language).naming(List.of(fault), language)),
        request,
        response);
  }

  /** The rest: what Spring has a status for, and faults of ours. */
  @ExceptionHandler
  void other(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (failure instanceof ErrorResponse answered) {
      answered.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
      problems.tell(ProblemKind.ofStatus(answered.getStatusCode().value()), request, response);
      return;
    }
    LOG.log(System.Logger.Level.ERROR, "A program's request failed", failure);
    problems.tell(ProblemKind.FAILED, request, response);
  }
}
